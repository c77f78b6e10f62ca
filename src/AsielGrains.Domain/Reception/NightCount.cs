namespace AsielGrains.Domain.Reception;

/// <summary>Counts places over a row of nights, from what changes between them.</summary>
sealed class NightCount(DateOnly first, int nights)
{
    /// <summary>Numbers of one night in a row.</summary>
    public static readonly int Columns = Enum.GetValues<NightUse>().Length + 1;

    // What can be given out follows from the rest; its column holds the total.
    const int Total = (int)NightUse.Allocable;

    // No use of its own: of the let places those that a recall brings back by then.
    static readonly int Convertible = Columns - 1;

    readonly int[] _changes = new int[(nights + 1) * Columns];

    // What there is on each night, until something changes: summed up when it is asked for.
    int[]? _levels;

    /// <summary>So many places are there from one night until another.</summary>
    public void AddPlaces(DateOnly from, DateOnly until, int places) => Add(Total, from, until, places);

    /// <summary>A place is used from one night until another; negative: it is not after all.</summary>
    public void AddUse(NightUse use, DateOnly from, DateOnly until, int places) => Add((int)use, from, until, places);

    /// <summary>Of the let places so many could be back on these nights; negative: they could not after all.</summary>
    public void AddConvertible(DateOnly from, DateOnly until, int places) => Add(Convertible, from, until, places);

    /// <summary>Adds what another count of the same nights has.</summary>
    public void Add(NightCount other)
    {
        Sums.Add(_changes, other._changes);
        _levels = null;
    }

    /// <summary>Adds what there is on some of the nights to a row of them, all columns of each.</summary>
    public void AddTo(Span<int> row, int start, int until) =>
        Sums.Add(row, (_levels ??= Levels()).AsSpan(start * Columns, (until - start) * Columns));

    /// <summary>The numbers of one night of such a row.</summary>
    public static TypeNight NightOf(SiteType type, ReadOnlySpan<int> row, int night)
    {
        var numbers = row.Slice(night * Columns, Columns);
        return new(
            type,
            numbers[Total],
            numbers[(int)NightUse.Occupied],
            numbers[(int)NightUse.Reserved],
            numbers[(int)NightUse.Blocked],
            numbers[(int)NightUse.Flex],
            numbers[Convertible]);
    }

    /// <summary>Adds changes once, or takes them out again with a sign of -1.</summary>
    public void Add(ReadOnlySpan<NightChange> changes, int sign = 1)
    {
        _levels = null;
        foreach (var change in changes)
        {
            var night = _changes.AsSpan(change.Night * Columns, Columns);
            night[Total] += sign * change.Total;
            night[(int)NightUse.Occupied] += sign * change.Occupied;
            night[(int)NightUse.Reserved] += sign * change.Reserved;
            night[(int)NightUse.Blocked] += sign * change.Blocked;
            night[(int)NightUse.Flex] += sign * change.Flex;
            night[Convertible] += sign * change.Convertible;
        }
    }

    /// <summary>The nights on which something changes.</summary>
    public IEnumerable<NightChange> Changes()
    {
        for (var night = 0; night < nights; night++)
            if (_changes.AsSpan(night * Columns, Columns).ContainsAnyExcept(0))
                yield return new(
                    night,
                    On(night, Total),
                    On(night, (int)NightUse.Occupied),
                    On(night, (int)NightUse.Reserved),
                    On(night, (int)NightUse.Blocked),
                    On(night, (int)NightUse.Flex),
                    On(night, Convertible));
    }

    public IEnumerable<TypeNight> Of(SiteType type)
    {
        var levels = _levels ??= Levels();
        for (var night = 0; night < nights; night++)
            yield return NightOf(type, levels, night);
    }

    int[] Levels()
    {
        var levels = new int[nights * Columns];
        _changes.AsSpan(0, levels.Length).CopyTo(levels);
        for (var at = Columns; at < levels.Length; at++)
            levels[at] += levels[at - Columns];
        return levels;
    }

    int On(int night, int column) => _changes[(night * Columns) + column];

    void Add(int column, DateOnly from, DateOnly until, int places)
    {
        var start = Math.Max(0, from.DayNumber - first.DayNumber);
        var end = Math.Min(nights, until.DayNumber - first.DayNumber);
        if (start >= end)
            return;
        _levels = null;
        _changes[(start * Columns) + column] += places;
        _changes[(end * Columns) + column] -= places;
    }
}
