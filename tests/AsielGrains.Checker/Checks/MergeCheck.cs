using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Journals;

namespace AsielGrains.Checker.Checks;

/// <summary>Merges of V-numbers: each acknowledged one is stored once, with the persons that were told.</summary>
static class MergeCheck
{
    public static IEnumerable<Violation> Run(
        IReadOnlyList<LoggedEvent> events, IEnumerable<Operation> operations)
    {
        var rows = events.Where(logged => logged.IsOfPerson).ToLookup(logged => logged.Command);
        var merges = operations.Where(operation => operation.Kind is OperationKind.Merge).ToList();
        var known = merges.Select(merge => merge.Command).ToHashSet();
        foreach (var row in rows.Where(row => row.Count() > 1 || !known.Contains(row.Key)))
            yield return new("I2", row.First().Stream, $"merge {row.Key:N} is stored {row.Count()} times, or unasked");
        foreach (var merge in merges)
            if (merge.Outcome is Outcome.Accepted { KnownAlready: false } told
                && !rows[merge.Command].Any(row => Is(row, merge, told)))
                yield return new("I1", $"person/{told.Id}", $"acknowledged and not there as told: {merge}");
    }

    static bool Is(LoggedEvent row, Operation merge, Outcome.Accepted told) =>
        row.Stream == $"person/{told.Id}"
        && row.Sequence == told.Version
        && row.Place == Place.Of(told.Position)
        && row.Text("merged") == told.Id
        && row.Text("on") == merge.Arguments.MergedOn;
}
