using System.Diagnostics;
using System.Diagnostics.Metrics;
using AsielGrains.Domain.Cases;
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

    public static readonly UpDownCounter<int> CapacityWatchers = Meter.CreateUpDownCounter<int>(
        "capacity.watchers", "{watcher}", "Subscribers to capacity and to options on this silo.");

    public static readonly Histogram<double> CapacityLag = Meter.CreateHistogram<double>(
        "capacity.lag", "s", "From the recording of an event of a site to its effect in the capacity.");

    public static readonly Counter<long> CapacityGaps = Meter.CreateCounter<long>(
        "capacity.gaps", "{gap}", "Gaps in what sites told that this silo read from the journal.");

    public static readonly Histogram<double> FeedLag =
        Meter.CreateHistogram<double>("feed.lag", "s", "From the recording of an event to its batch in the feed.");

    static readonly Counter<long> Commands =
        Meter.CreateCounter<long>("chain.commands", "{command}", "Commands that grains answered, by outcome.");

    /// <summary>Counts the answer to a command and hands it on.</summary>
    public static Answer Counted<TCommand>(TCommand command, Answer answer)
        where TCommand : class
    {
        Commands.Add(
            1,
            new("command", command.GetType().Name),
            new("outcome", OutcomeOf(answer)),
            new("reason", answer.Rejection?.Reason.ToString() ?? ""));
        return answer;
    }

    /// <summary>Counts the verdict on a row of an import; one that waits is judged and counted again.</summary>
    public static void Count(CaseCommand row, RowVerdict verdict) => Commands.Add(
        1,
        new("command", row.GetType().Name),
        new("outcome", OutcomeOf(verdict.Outcome)),
        new("reason", verdict.Rejection?.Reason.ToString() ?? ""));

    /// <summary>Shows gaps as zero before the first, so that the first is an increase.</summary>
    public static void Begin() => FlowGaps.Add(0);

    public static Activity? StartCommand<TCommand>(Envelope<TCommand> envelope)
        where TCommand : class => Source.HasListeners()
            ? Source.StartActivity($"command {envelope.Command.GetType().Name}")
                ?.SetTag("asiel.organisation", envelope.Caller.Organisation.ToString())
            : null;

    public static Activity? StartPublish(int events) =>
        Source.StartActivity("feed publish", ActivityKind.Producer)?.SetTag("feed.events", events);

    public static Activity? StartApply(FeedBatch batch) =>
        Source.StartActivity(
            "flow apply", ActivityKind.Consumer, parentContext: default, links: Published(batch))
            ?.SetTag("feed.events", batch.Events.Count);

    static string OutcomeOf(Answer answer) => answer switch
    {
        { Receipt.Repeated: true } => "repeated",
        { Receipt.KnownAlready: true } => "known",
        { Receipt: not null } => "stored",
        { Rejection: not null } => "refused",
        { Fault: Fault.Conflict } => "conflict",
        { Fault: Fault.RequestIdReused } => "request-id-reused",
        _ => "journal-unavailable",
    };

    static string OutcomeOf(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Accepted => "stored",
        RowOutcome.KnownAlready => "known",
        RowOutcome.Refused => "refused",
        _ => "waiting",
    };

    static IEnumerable<ActivityLink> Published(FeedBatch batch) =>
        ActivityContext.TryParse(batch.Trace, traceState: null, out var published) ? [new(published)] : [];
}
