using System.Diagnostics;
using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Journals;

namespace AsielGrains.Checker.Checks;

/// <summary>Holds a history against the journal's rows: all invariants that need no further knowledge.</summary>
public static class HistoryChecker
{
    /// <summary>Reads the tables and checks.</summary>
    public static async Task<Verdict> Check(History history, JournalTables journal, CheckSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(journal);
        return Check(history, await journal.ReadEvents(), await journal.ReadDisclosures(), settings);
    }

    /// <summary>Checks against rows that were read before.</summary>
    public static Verdict Check(
        History history,
        IReadOnlyList<LoggedEvent> events,
        IReadOnlyList<LoggedDisclosure> disclosures,
        CheckSettings? settings = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        ArgumentNullException.ThrowIfNull(events);
        settings ??= new();
        var verdict = new Verdict();
        var operations = history.Operations.ToList();
        var persons = new Persons(events);
        var byKey = operations.Where(operation => operation.Kind is not OperationKind.Merge)
            .GroupBy(operation => operation.Key).ToDictionary(group => group.Key, group => group.ToList());
        CheckStreams(events, byKey, persons, settings, verdict);
        verdict.Add(persons.NumbersOfTwo(events, CommandsOf(operations)));
        verdict.Add(MergeCheck.Run(events, operations));
        new FlowCheck(
            events, [.. history.Flows.Where(flow => flow.Returned >= settings.FlowsSince)], verdict).Run();
        verdict.Add(DisclosureCheck.Run(disclosures, operations));
        verdict.Add(history.Faults.Select(fault => new Violation(fault.Invariant, "answer", fault.What)));
        if (settings.Strict)
            Control(byKey, settings, verdict);
        Count(operations, events, verdict);
        return verdict;
    }

    static void CheckStreams(
        IReadOnlyList<LoggedEvent> events,
        Dictionary<string, List<Operation>> byKey,
        Persons persons,
        CheckSettings settings,
        Verdict verdict)
    {
        var rows = events.Where(logged => logged.IsOfCase).ToLookup(logged => logged.Stream);
        foreach (var (key, operations) in byKey)
            new StreamCheck(
                key,
                [.. rows[key].OrderBy(row => row.Sequence)],
                operations,
                persons,
                settings.Strict,
                verdict).Run();
        foreach (var stranger in rows.Where(stream => !byKey.ContainsKey(stream.Key)))
            verdict.Add("I2", stranger.Key, "has events of commands that nobody sent");
    }

    static void Control(Dictionary<string, List<Operation>> byKey, CheckSettings settings, Verdict verdict)
    {
        var clock = Stopwatch.StartNew();
        var blamed = verdict.Violations.Select(violation => violation.Key).ToHashSet(StringComparer.Ordinal);
        var sample = byKey.Where(entry => entry.Value.Count <= settings.ControlOperationsMax)
            .OrderByDescending(entry => blamed.Contains(entry.Key)).ThenByDescending(entry => entry.Value.Count)
            .Take(settings.ControlKeysMax);
        foreach (var (key, operations) in sample.TakeWhile(_ => clock.Elapsed < settings.ControlTimeTotalMax))
        {
            var answer = ControlCheck.Run(operations, settings.ControlTimeMax);
            verdict.CountSearched(answer);
            if (answer is ControlAnswer.Impossible && !blamed.Contains(key))
                verdict.Add("control", key, "no order explains the answers, and yet the rows looked right");
            if (answer is ControlAnswer.Explained && blamed.Contains(key))
                verdict.Add("control", key, "an order explains the answers: the rows are wrong, or the check of them");
        }
    }

    static Dictionary<Guid, Operation> CommandsOf(IEnumerable<Operation> operations)
    {
        var commands = new Dictionary<Guid, Operation>();
        foreach (var operation in operations.Where(operation => !operation.Reuses))
            commands.TryAdd(operation.Command, operation);
        return commands;
    }

    static void Count(List<Operation> operations, IReadOnlyList<LoggedEvent> events, Verdict verdict)
    {
        verdict.Count("operations", operations.Count);
        verdict.Count("acknowledged", operations.Count(operation => operation.Outcome is Outcome.Accepted));
        verdict.Count("reads", operations.Count(operation => operation.Outcome is Outcome.Seen));
        verdict.Count("refused", operations.Count(operation => operation.Outcome is Outcome.Refused));
        verdict.Count("without answer", operations.Count(operation => operation.Outcome is null or Outcome.Unknown));
        verdict.Count("copies", operations.Count(operation =>
            operation.Outcome is Outcome.Accepted { Repeated: true }));
        verdict.Count("events", events.Count);
    }
}
