namespace AsielGrains.Domain.Reception;

/// <summary>Counts the places of one type over a row of nights, from what changes between them.</summary>
sealed class NightCount(DateOnly first, int nights)
{
    static readonly int Uses = Enum.GetValues<NightUse>().Length;

    readonly int[] _total = new int[nights + 1];
    readonly int[,] _uses = new int[nights + 1, Uses];

    /// <summary>So many places are there from one night until another.</summary>
    public void AddPlaces(DateOnly from, DateOnly until, int places)
    {
        if (Clip(from, until) is not var (start, end))
            return;
        _total[start] += places;
        _total[end] -= places;
    }

    /// <summary>A place is used from one night until another; negative: it is not after all.</summary>
    public void AddUse(NightUse use, DateOnly from, DateOnly until, int places)
    {
        if (Clip(from, until) is not var (start, end))
            return;
        _uses[start, (int)use] += places;
        _uses[end, (int)use] -= places;
    }

    public IEnumerable<TypeNight> Of(SiteType type)
    {
        var total = 0;
        var uses = new int[Uses];
        for (var night = 0; night < nights; night++)
        {
            total += _total[night];
            for (var use = 0; use < Uses; use++)
                uses[use] += _uses[night, use];
            yield return new(
                type,
                total,
                uses[(int)NightUse.Occupied],
                uses[(int)NightUse.Reserved],
                uses[(int)NightUse.Blocked],
                uses[(int)NightUse.Flex]);
        }
    }

    (int Start, int End)? Clip(DateOnly from, DateOnly until)
    {
        var start = Math.Max(0, from.DayNumber - first.DayNumber);
        var end = Math.Min(nights, until.DayNumber - first.DayNumber);
        return start < end ? (start, end) : null;
    }
}
