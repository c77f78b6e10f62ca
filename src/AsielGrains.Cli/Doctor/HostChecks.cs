using AsielGrains.Contract.V1;
using static System.FormattableString;

namespace AsielGrains.Cli.Doctor;

/// <summary>What the status of one host says about it.</summary>
static class HostChecks
{
    /// <summary>An error older than this is history.</summary>
    static readonly TimeSpan Recent = TimeSpan.FromHours(1);

    /// <summary>From this share of calls on, answers that are no answer are more than bad luck.</summary>
    const double UnansweredShare = 0.01;

    static readonly string[] Bugs = ["Internal", "Unknown"];
    static readonly string[] Unanswered = ["Unavailable", "DeadlineExceeded"];

    public static IEnumerable<Finding> Of(Visit visit)
    {
        yield return Readiness(visit);
        yield return Journal(visit);
        if (visit.Status.Journal.Reachable)
        {
            yield return Schema(visit, "journal schema", visit.Status.Journal.Schema);
            yield return Schema(visit, "grain state schema", visit.Status.Journal.GrainStateSchema);
            yield return Keys(visit);
        }

        yield return Events(visit);
        yield return Answers(visit);
    }

    static Finding Readiness(Visit visit) => visit.Status.Ready
        ? Finding.Well(visit.Host, "readiness", "ready for calls")
        : Finding.Broken(
            visit.Host, "readiness", "alive, but not ready for calls",
            "See the findings below; a host that is stopping needs nothing. Then see HostNotReady in the runbook.");

    static Finding Journal(Visit visit) => visit.Status.Journal is { Reachable: true } journal
        ? Finding.Well(visit.Host, "journal", $"{journal.Engine} answers, its end is at {journal.Head}")
        : Finding.Broken(
            visit.Host, "journal", $"{visit.Status.Journal.Engine} does not answer this host",
            "Check that the database runs and is reachable from the host; see JournalReadsFail in the runbook.");

    static Finding Schema(Visit visit, string check, SchemaStatus? schema) => schema switch
    {
        null => Finding.Broken(
            visit.Host, check, "could not be read",
            "Check the database of grain state: its log, its disk, its rights."),
        _ when schema.Found == schema.Known => Finding.Well(
            visit.Host, check, Invariant($"version {schema.Found}, as the program knows it")),
        _ when schema.Found > schema.Known => Finding.Warning(
            visit.Host, check, Invariant($"version {schema.Found}, the program knows {schema.Known}"),
            "A newer program has upgraded the database: bring this host up to date before it restarts."),
        _ => Finding.Broken(
            visit.Host, check, Invariant($"version {schema.Found}, the program needs {schema.Known}"),
            "An older backup was put in place under a running host: restart the host, it upgrades the schema."),
    };

    static Finding Keys(Visit visit) => visit.Status.Journal.HasOwnKeys
        ? Finding.Well(visit.Host, "keys", "the database belongs to the keys of this host")
        : Finding.Broken(
            visit.Host, "keys", "the database is bound to other keys: nobody in it can be read",
            "Give the host the key file that belongs to this database (Journal:KeyFile) and restart it.");

    static Finding Events(Visit visit)
    {
        var now = visit.Status.Now.ToDateTimeOffset();
        var errors = visit.Status.Events.Where(@event => @event.Level is "Error" or "Critical").ToList();
        var recent = errors.Where(@event => now - @event.LastAt.ToDateTimeOffset() < Recent).ToList();
        if (recent.Count == 0)
            return Finding.Well(
                visit.Host, "log", errors.Count == 0 ? "no error since the start" : "no error in the last hour");
        return Finding.Warning(
            visit.Host, "log", $"errors in the last hour: {string.Join(", ", recent.Select(Text))}",
            "Look the numbers up in deploy/events.md; events without a number are in the host's log.");
    }

    static Finding Answers(Visit visit)
    {
        var total = visit.Status.Answers.Sum(answer => answer.Count);
        var bugs = Count(visit, Bugs);
        var unanswered = Count(visit, Unanswered);
        if (bugs > 0)
            return Finding.Warning(
                visit.Host, "calls",
                Invariant($"{bugs} of {total} calls failed as INTERNAL or UNKNOWN since the start"),
                "Each is a fault of the program: find event 3000 in the log and report it; see GatewayBugs.");
        return unanswered > total * UnansweredShare
            ? Finding.Warning(
                visit.Host, "calls", Invariant($"{unanswered} of {total} calls got no answer in time since the start"),
                "The database or another host was slow or away; see CallsUnanswered in the runbook.")
            : Finding.Well(visit.Host, "calls", Invariant($"{total} calls since the start, none a fault"));
    }

    static long Count(Visit visit, string[] statuses) =>
        visit.Status.Answers.Where(answer => statuses.Contains(answer.Status)).Sum(answer => answer.Count);

    static string Text(EventCount @event) => @event.Number == 0
        ? Invariant($"{@event.Count}× of {@event.Source}")
        : Invariant($"{@event.Count}× {@event.Number}");
}
