namespace AsielGrains.Grains.Deadlines;

public sealed partial class DeadlineReplica
{
    /// <summary>Of ten cases in a stage nine stand still no longer.</summary>
    const double UsualShare = 0.9;

    /// <summary>
    /// Cases that stand still longer than most of their stage. Goes through all of them, a segment at a time: for who
    /// looks for stuck work now and then.
    /// </summary>
    public StalledPage FindStalled(StalledSearch search)
    {
        var position = Position;
        List<StalledCase> stalled = [];
        foreach (var (stage, cases) in ByStage(search))
        {
            var limit = search.DaysMin - 1 ?? UsualDays(cases, search.Today);
            stalled.AddRange(cases
                .Where(indexed => search.Today.DayNumber - indexed.LastDay > limit)
                .Select(indexed => new StalledCase(
                    indexed.Id, indexed.Person, stage, DateOnly.FromDayNumber(indexed.LastDay), limit)));
        }

        stalled.Sort((one, other) => Place(one).CompareTo(Place(other)));
        StalledCase[] found =
        [
            .. search.After is { } after
                ? stalled.SkipWhile(one => Place(one).CompareTo((after.LastOn, after.Case.Value)) <= 0)
                    .Take(search.CountMax + 1)
                : stalled.Take(search.CountMax + 1),
        ];
        return found.Length > search.CountMax
            ? new(position, found[..^1], stalled.Count, new(found[^2].LastOn, found[^2].Case))
            : new(position, found, stalled.Count, null);
    }

    Dictionary<string, List<IndexedCase>> ByStage(StalledSearch search)
    {
        var stages = new Dictionary<string, List<IndexedCase>>(StringComparer.Ordinal);
        for (var segment = 0; segment < CaseSegments.SegmentsCount; segment++)
            lock (_lock)
                foreach (var indexed in _index.Cases.In(segment))
                    if (indexed.Stage is { } stage && (search.Stage is null || search.Stage == stage)
                        && !_index.Hides(indexed, search.Hidden))
                    {
                        if (!stages.TryGetValue(stage, out var cases))
                            stages[stage] = cases = [];
                        cases.Add(indexed);
                    }

        return stages;
    }

    static int UsualDays(List<IndexedCase> cases, DateOnly today)
    {
        var still = cases.Select(indexed => today.DayNumber - indexed.LastDay).ToArray();
        Array.Sort(still);
        return still[(int)Math.Ceiling(UsualShare * still.Length) - 1];
    }

    static (DateOnly, Guid) Place(StalledCase one) => (one.LastOn, one.Case.Value);
}
