namespace AsielGrains.Grains.Deadlines;

sealed partial class DeadlineIndex
{
    /// <summary>Counts the deadlines that are asked for, from the first to the last day of the periods.</summary>
    public IReadOnlyList<TermBreaches> Count(DeadlineSearch search, BreachPeriods periods)
    {
        var counts = new long[_terms.Terms.Length][];
        foreach (var (number, term) in _terms.Terms.Index())
            if (search.Covers(term))
                counts[number] = new long[1 + periods.Count];

        for (var at = 0; at < _days.Count && DayTerm.DayOf(_days[at]) <= periods.LastDay; at++)
            Add(_days[at], _buckets[at].Count);
        foreach (var end in _protected.Hidden(search.Hidden).SelectMany(indexed => indexed.Ends))
            if (DayTerm.DayOf(end) <= periods.LastDay)
                Add(end, -1);
        return [.. Enumerable.Range(0, counts.Length).Where(IsAny).Select(Breaches)];

        void Add(uint end, long count)
        {
            if (counts[DayTerm.TermOf(end)] is { } ofTerm)
                ofTerm[(1 + periods.Of(DayTerm.DayOf(end))) ?? 0] += count;
        }

        bool IsAny(int number) => counts[number] is { } ofTerm && ofTerm.Any(count => count > 0);

        TermBreaches Breaches(int number) => new(_terms.Terms[number], counts[number][0], [.. counts[number][1..]]);
    }
}
