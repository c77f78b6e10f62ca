using System.Diagnostics;
using System.Diagnostics.Metrics;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Feed;

namespace AsielGrains.Grains.Telemetry;

/// <summary>Traces and metrics of the grains. Names of commands and organisations, never of persons or cases.</summary>
static class GrainTelemetry
{
    public const string Name = "AsielGrains.Grains";

    static readonly ActivitySource Source = new(Name);
    static readonly Meter Meter = new(Name);

    public static readonly Histogram<int> FeedBatchSize =
        Meter.CreateHistogram<int>("feed.batch.size", "{event}", "Events in a batch the feed published.");

    public static readonly Counter<long> FlowEvents =
        Meter.CreateCounter<long>("flow.events", "{event}", "Events the flow counted in.");

    public static readonly Counter<long> FlowGaps =
        Meter.CreateCounter<long>("flow.gaps", "{gap}", "Gaps in the stream that the flow read from the journal.");

    public static readonly Histogram<double> FlowLag =
        Meter.CreateHistogram<double>("flow.lag", "s", "From the recording of an event to its effect in the flow.");

    public static readonly UpDownCounter<int> FlowWatchers =
        Meter.CreateUpDownCounter<int>("flow.watchers", "{watcher}", "Subscribers to the flow on this silo.");

    public static readonly Gauge<double> ClockAhead = Meter.CreateGauge<double>(
        "clock.ahead", "s", "How far this machine's clock is ahead of the database's.");

    public static Activity? StartCommand<TCommand>(Envelope<TCommand> envelope)
        where TCommand : class =>
        Source.StartActivity($"command {envelope.Command.GetType().Name}")
            ?.SetTag("asiel.organisation", envelope.Caller.Organisation.ToString());

    public static Activity? StartPublish(int events) =>
        Source.StartActivity("feed publish", ActivityKind.Producer)?.SetTag("feed.events", events);

    public static Activity? StartApply(FeedBatch batch) =>
        Source.StartActivity(
            "flow apply", ActivityKind.Consumer, parentContext: default, links: Published(batch))
            ?.SetTag("feed.events", batch.Events.Count);

    static IEnumerable<ActivityLink> Published(FeedBatch batch) =>
        ActivityContext.TryParse(batch.Trace, traceState: null, out var published) ? [new(published)] : [];
}
