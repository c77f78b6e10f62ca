using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AsielGrains.Gateway.Telemetry;

/// <summary>What the gateway measures: calls by method, status and organisation; never an id of a person or case.</summary>
public sealed class GatewayTelemetry : IDisposable
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "AsielGrains.Gateway";

    readonly Counter<long> _calls;
    readonly Histogram<double> _duration;

    public GatewayTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(Name, ProductVersion.Full);
        _calls = meter.CreateCounter<long>("asielgrains.gateway.calls", "{call}", "Calls that were answered.");
        _duration = meter.CreateHistogram<double>(
            "asielgrains.gateway.call.duration", "s", "From the message read to the answer given.");
    }

    internal ActivitySource Source { get; } = new(Name, ProductVersion.Full);

    internal void Count(string rpc, string status, string organisation, TimeSpan duration)
    {
        var tags = new TagList { { "rpc", rpc }, { "status", status }, { "organisation", organisation } };
        _calls.Add(1, tags);
        _duration.Record(duration.TotalSeconds, tags);
    }

    public void Dispose() => Source.Dispose();
}
