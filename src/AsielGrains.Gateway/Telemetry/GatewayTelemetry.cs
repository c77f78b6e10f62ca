using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Grpc.Core;
using Microsoft.Extensions.Logging;

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
    readonly Counter<long> _limited;
    readonly ConcurrentDictionary<string, long> _answers = new();
    readonly ConcurrentDictionary<(string Rpc, string Organisation), bool> _called = new();

    public GatewayTelemetry(IMeterFactory meters)
    {
        var meter = meters.Create(Name, ProductVersion.Full);
        _calls = meter.CreateCounter<long>("asielgrains.gateway.calls", "{call}", "Calls that were answered.");
        _duration = meter.CreateHistogram<double>(
            "asielgrains.gateway.call.duration", "s", "From the message read to the answer, or the stream's end.");
        _refusals = meter.CreateCounter<long>(
            "asielgrains.gateway.refusals", "{call}", "Calls that were refused, by reason code.");
        _bugs = meter.CreateCounter<long>(
            "asielgrains.gateway.bugs", "{answer}", "Answers INTERNAL or UNKNOWN, each of them a bug.");
        _limited = meter.CreateCounter<long>(
            "asielgrains.gateway.limited", "{call}", "Calls and commands that a limit refused or ended.");
    }

    /// <summary>How calls were answered since the start, by status.</summary>
    internal IReadOnlyDictionary<string, long> Answers => _answers;

    internal ActivitySource Source { get; } = new(Name, ProductVersion.Full);

    /// <summary>A stream lasts as long as its caller wants: whoever looks at durations asks for calls only.</summary>
    internal void Count(string rpc, MethodType type, string status, string organisation, TimeSpan duration)
    {
        var tags = new TagList
        {
            { "rpc", rpc }, { "kind", type is MethodType.Unary ? "unary" : "stream" }, { "status", status },
            { "organisation", organisation },
        };
        _calls.Add(1, tags);
        _duration.Record(duration.TotalSeconds, tags);
        _answers.AddOrUpdate(status, 1, (_, count) => count + 1);
        if (_called.TryAdd((rpc, organisation), true))
            CountNone(rpc, organisation);
    }

    internal void CountRefusal(string rpc, string reason) => _refusals.Add(
        1, new KeyValuePair<string, object?>("rpc", rpc), new KeyValuePair<string, object?>("reason", reason));

    /// <summary>INTERNAL and UNKNOWN are never meant: each is counted and recorded.</summary>
    internal void CountBug(ILogger logger, string rpc, StatusCode status)
    {
        _bugs.Add(1, new TagList { { "rpc", rpc }, { "status", status.ToString() } });
        logger.AnsweredWithBug(rpc, status);
    }

    internal void CountLimited(string limit, string organisation) =>
        _limited.Add(1, new TagList { { "limit", limit }, { "organisation", organisation } });

    public void Dispose() => Source.Dispose();

    // Zero once for every call of the contract and whoever makes it: the first bug or limit is an increase then.
    void CountNone(string rpc, string organisation)
    {
        _bugs.Add(0, new TagList { { "rpc", rpc }, { "status", nameof(StatusCode.Internal) } });
        _limited.Add(0, new TagList { { "limit", "rate" }, { "organisation", organisation } });
    }
}
