using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Capacity;

/// <summary>Adds up what is asked for, over sites or areas, on the nights that are told and on no others.</summary>
/// <param name="start">The first night that is told.</param>
/// <param name="until">The night after the last, from the first of the calendar.</param>
sealed class CapacitySum(CapacityFilter filter, DateOnly first, int start, int until)
{
    readonly SortedList<SiteType, int[]> _types = [];
    readonly int[] _excess = new int[until - start];
    readonly int[] _outside = new int[(until - start) * NightCount.Columns];

    int _sites;
    int _notReported;

    public void Add(AreaCount area)
    {
        foreach (var (kind, count) in area.Kinds)
            if (RowOf(kind) is { } row)
                count.AddTo(row, start, until);
        if (filter.TakesAllOfCoa)
            Sums.Add(_excess, area.Excess[start..until]);
        else
            foreach (var sheet in area.Bound)
                AddExcess(sheet);
        _sites += area.Sites;
        _notReported += area.SitesNotReported;
    }

    public void Add(SiteSheet sheet)
    {
        foreach (var kind in sheet.Kinds)
            if (RowOf(kind.Kind) is { } row)
            {
                var count = new NightCount(first, ReceptionLimits.NightsMax);
                count.Add(kind.Changes.AsSpan());
                count.AddTo(row, start, until);
            }

        if (sheet.Excess is not null)
            AddExcess(sheet);
        _sites++;
        _notReported += sheet.IsReported ? 0 : 1;
    }

    public CapacityFigures Figures()
    {
        var nights = new CapacityNight[until - start];
        for (var night = 0; night < nights.Length; night++)
            nights[night] = Night(night);
        return new(_sites, _notReported, [.. nights]);
    }

    CapacityNight Night(int night)
    {
        var (types, allocable) = (new TypeNight[_types.Count], 0);
        for (var at = 0; at < types.Length; at++)
        {
            types[at] = NightCount.NightOf(_types.GetKeyAtIndex(at), _types.GetValueAtIndex(at), night);
            allocable += BedCount.Counts(types[at].Type) ? types[at].Allocable : 0;
        }

        return new(
            first.AddDays(start + night),
            allocable - _excess[night],
            [.. types],
            NightCount.NightOf(default, _outside, night).Total);
    }

    int[]? RowOf(PlaceKind kind) =>
        filter.Takes(kind) ? RowOf(kind.Type) : filter.TakesOutsideCoa(kind) ? _outside : null;

    int[] RowOf(SiteType type)
    {
        if (!_types.TryGetValue(type, out var row))
            _types.Add(type, row = new int[(until - start) * NightCount.Columns]);
        return row;
    }

    // A ceiling that leaves room for all kinds leaves room for some of them.
    void AddExcess(SiteSheet sheet)
    {
        if (sheet.ExcessOf(filter) is { } excess)
            Sums.Add(_excess, excess.AsSpan(start, until - start));
    }
}
