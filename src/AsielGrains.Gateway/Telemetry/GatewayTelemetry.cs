using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace AsielGrains.Gateway.Telemetry;

/// <summary>
/// What the gateway measures: calls by method, status and organisation; never an id of a person or case.
/// </summary>
public sealed class GatewayTelemetry : IDisposable
{
    /// <summary>The name of the activity source and of the meter.</summary>
    public const string Name = "AsielGrains.Gateway";

    readonly Counter<long> _calls;
    readonly Histogram<double> _duration;
    readonly Counter<long> _refusals;
    readonly Counter<long> _bugs;
    readonly ConcurrentDictionary<string, long> _answers = new();

    public GatewayTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(Name, ProductVersion.Full);
        _calls = meter.CreateCounter<long>("asielgrains.gateway.calls", "{call}", "Calls that were answered.");
        _duration = meter.CreateHistogram<double>(
            "asielgrains.gateway.call.duration", "s", "From the message read to the answer given.");
        _refusals = meter.CreateCounter<long>(
            "asielgrains.gateway.refusals", "{call}", "Calls that were refused, by reason code.");
        _bugs = meter.CreateCounter<long>(
            "asielgrains.gateway.bugs", "{answer}", "Answers INTERNAL or UNKNOWN, each of them a bug.");
    }

    /// <summary>How calls were answered since the start, by status.</summary>
    internal IReadOnlyDictionary<string, long> Answers => _answers;

    internal ActivitySource Source { get; } = new(Name, ProductVersion.Full);

    internal void Count(string rpc, string status, string organisation, TimeSpan duration)
    {
        var tags = new TagList { { "rpc", rpc }, { "status", status }, { "organisation", organisation } };
        _calls.Add(1, tags);
        _duration.Record(duration.TotalSeconds, tags);
        _answers.AddOrUpdate(status, 1, (_, count) => count + 1);
        // Zero for every call that went well: the first that does not is an increase then.
        _bugs.Add(
            status is "Internal" or "Unknown" ? 1 : 0,
            new TagList { { "rpc", rpc }, { "status", status is "Unknown" ? status : "Internal" } });
    }

    internal void CountRefusal(string rpc, string reason) => _refusals.Add(
        1, new KeyValuePair<string, object?>("rpc", rpc), new KeyValuePair<string, object?>("reason", reason));

    public void Dispose() => Source.Dispose();
}
