using System.Numerics;

namespace AsielGrains.Domain.Reception;

/// <summary>Counts places over a row of nights, from what changes between them.</summary>
sealed class NightCount(DateOnly first, int nights)
{
    // What can be given out follows from the rest; its column holds the total.
    const int Total = (int)NightUse.Allocable;

    static readonly int Columns = Enum.GetValues<NightUse>().Length;

    readonly int[] _changes = new int[(nights + 1) * Columns];

    /// <summary>So many places are there from one night until another.</summary>
    public void AddPlaces(DateOnly from, DateOnly until, int places) => Add(Total, from, until, places);

    /// <summary>A place is used from one night until another; negative: it is not after all.</summary>
    public void AddUse(NightUse use, DateOnly from, DateOnly until, int places) => Add((int)use, from, until, places);

    /// <summary>Adds what another count of the same nights has.</summary>
    /// <param name="until">Nights from here on are not needed.</param>
    public void Add(NightCount other, int until)
    {
        var to = _changes.AsSpan(0, until * Columns);
        var from = other._changes.AsSpan(0, until * Columns);
        var at = 0;
        for (; at <= to.Length - Vector<int>.Count; at += Vector<int>.Count)
            (new Vector<int>(to[at..]) + new Vector<int>(from[at..])).CopyTo(to[at..]);
        for (; at < to.Length; at++)
            to[at] += from[at];
    }

    /// <summary>Adds changes once, or takes them out again with a sign of -1.</summary>
    public void Add(ReadOnlySpan<NightChange> changes, int sign = 1)
    {
        foreach (var change in changes)
        {
            var night = _changes.AsSpan(change.Night * Columns, Columns);
            night[Total] += sign * change.Total;
            night[(int)NightUse.Occupied] += sign * change.Occupied;
            night[(int)NightUse.Reserved] += sign * change.Reserved;
            night[(int)NightUse.Blocked] += sign * change.Blocked;
            night[(int)NightUse.Flex] += sign * change.Flex;
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
                    On(night, (int)NightUse.Flex));
    }

    public IEnumerable<TypeNight> Of(SiteType type)
    {
        var sums = new int[Columns];
        for (var night = 0; night < nights; night++)
        {
            for (var column = 0; column < Columns; column++)
                sums[column] += On(night, column);
            yield return new(
                type,
                sums[Total],
                sums[(int)NightUse.Occupied],
                sums[(int)NightUse.Reserved],
                sums[(int)NightUse.Blocked],
                sums[(int)NightUse.Flex]);
        }
    }

    int On(int night, int column) => _changes[(night * Columns) + column];

    void Add(int column, DateOnly from, DateOnly until, int places)
    {
        var start = Math.Max(0, from.DayNumber - first.DayNumber);
        var end = Math.Min(nights, until.DayNumber - first.DayNumber);
        if (start >= end)
            return;
        _changes[(start * Columns) + column] += places;
        _changes[(end * Columns) + column] -= places;
    }
}
