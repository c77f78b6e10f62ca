using System.Diagnostics;
using System.Diagnostics.Metrics;
using AsielGrains.Journal.Batching;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal;

/// <summary>Spans and figures of the journal. Nothing of a person is in them, streams and claims included.</summary>
public static class JournalTelemetry
{
    /// <summary>The name under which spans and meters are registered.</summary>
    public const string Name = "AsielGrains.Journal";

    internal const string Append = "append";
    internal const string Disclose = "disclose";
    internal const string Erase = "erase";
    internal const string ReadAll = "read-all";
    internal const string ReadClaims = "read-claims";
    internal const string ReadDisclosures = "read-disclosures";
    internal const string ReadHead = "read-head";
    internal const string ReadKeys = "read-keys";
    internal const string ReadStreams = "read-streams";

    const string Unavailable = "unavailable";
    const string Corrupt = "corrupt";

    // Enough to find a slow batch from any of its callers without a span that lists all of them.
    const int LinksMax = 16;

    static readonly string[] Operations =
        [Append, Disclose, Erase, ReadAll, ReadClaims, ReadDisclosures, ReadHead, ReadKeys, ReadStreams];

    static readonly ActivitySource Source = new(Name);
    static readonly Meter Meter = new(Name);

    static readonly Histogram<int> BatchSize = Meter.CreateHistogram<int>(
        "journal.batch.size", "{append}", "Appends written in one transaction.");

    static readonly Histogram<double> AppendDuration = Meter.CreateHistogram<double>(
        "journal.append.duration", "s", "Time the database took for one batch.");

    static readonly Counter<long> Conflicts = Meter.CreateCounter<long>(
        "journal.append.conflicts", "{append}", "Appends that were refused, by kind.");

    static readonly UpDownCounter<int> QueueLength = Meter.CreateUpDownCounter<int>(
        "journal.queue.length", "{append}", "Appends that wait for the database.");

    static readonly Counter<long> Failures = Meter.CreateCounter<long>(
        "journal.failures", "{failure}", "What the database failed to do: unavailable, or a row was corrupt.");

    static readonly Histogram<double> OperationDuration = Meter.CreateHistogram<double>(
        "journal.operation.duration", "s", "Time the database took to do one thing.");

    internal static void Queued(int more) => QueueLength.Add(more);

    internal static Activity? StartAppend(int events)
    {
        var span = Source.StartActivity("journal append");
        span?.SetTag("journal.events", events);
        return span;
    }

    internal static Activity? StartBatch(List<PendingAppend> batch)
    {
        if (!Source.HasListeners())
            return null;
        var links = batch.Where(pending => pending.Activity is not null).Take(LinksMax)
            .Select(pending => new ActivityLink(pending.Activity!.Context));
        var span = Source.StartActivity(
            ActivityKind.Client, default(ActivityContext), links: links, name: "journal batch");
        span?.SetTag("journal.batch.size", batch.Count);
        return span;
    }

    internal static void Written(IReadOnlyList<AppendOutcome> outcomes, TimeSpan duration)
    {
        BatchSize.Record(outcomes.Count);
        AppendDuration.Record(duration.TotalSeconds);
        foreach (var outcome in outcomes)
            if (KindOf(outcome) is { } kind)
                Conflicts.Add(1, Tag("kind", kind));
    }

    internal static void Answered(string operation, TimeSpan duration) =>
        OperationDuration.Record(duration.TotalSeconds, Tag("operation", operation));

    internal static void Failed(string operation, Exception failure) =>
        Failures.Add(1, Tag("operation", operation), Tag("kind", KindOf(failure)));

    /// <summary>Shows every failure as zero before the first, so that the first is an increase.</summary>
    internal static void Begin()
    {
        foreach (var operation in Operations)
            foreach (var kind in (string[])[Unavailable, Corrupt])
                Failures.Add(0, Tag("operation", operation), Tag("kind", kind));
        foreach (var kind in (string[])["version", "claim", "key"])
            Conflicts.Add(0, Tag("kind", kind));
    }

    static KeyValuePair<string, object?> Tag(string name, string value) => new(name, value);

    static string KindOf(Exception failure) => failure is JournalCorruptException ? Corrupt : Unavailable;

    static string? KindOf(AppendOutcome outcome) => outcome switch
    {
        AppendOutcome.VersionTaken => "version",
        AppendOutcome.ClaimTaken => "claim",
        AppendOutcome.KeyTaken => "key",
        _ => null,
    };
}
