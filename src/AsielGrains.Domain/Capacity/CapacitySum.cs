using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Capacity;

/// <summary>Adds up what is asked for, over sites or areas.</summary>
/// <param name="start">The first night that is told.</param>
/// <param name="until">Nights from the first on that are needed.</param>
sealed class CapacitySum(CapacityFilter filter, DateOnly first, int start, int until)
{
    readonly SortedDictionary<SiteType, NightCount> _types = [];
    readonly int[] _excess = new int[until];

    int _sites;
    int _notReported;

    public void Add(AreaCount area)
    {
        foreach (var (kind, count) in area.Kinds)
            if (filter.Takes(kind))
                CountOf(kind.Type).Add(count, until);
        foreach (var sheet in area.Bound)
            AddExcess(sheet);
        _sites += area.Sites;
        _notReported += area.SitesNotReported;
    }

    public void Add(SiteSheet sheet)
    {
        foreach (var kind in sheet.Kinds)
            if (filter.Takes(kind.Kind))
                CountOf(kind.Kind.Type).Add(kind.Changes.AsSpan());
        if (sheet.Excess is not null)
            AddExcess(sheet);
        _sites++;
        _notReported += sheet.IsReported ? 0 : 1;
    }

    public CapacityFigures Figures()
    {
        var types = _types.Select(type => type.Value.Of(type.Key).Take(until).ToArray()).ToArray();
        return new(
            _sites,
            _notReported,
            [
                .. Enumerable.Range(start, until - start).Select(night => new CapacityNight(
                    first.AddDays(night),
                    types.Sum(type => type[night].Allocable) - _excess[night],
                    [.. types.Select(type => type[night])])),
            ]);
    }

    NightCount CountOf(SiteType type)
    {
        if (!_types.TryGetValue(type, out var count))
            _types.Add(type, count = new(first, ReceptionLimits.NightsMax));
        return count;
    }

    // A ceiling that leaves room for all kinds leaves room for some of them.
    void AddExcess(SiteSheet sheet)
    {
        if ((filter.TakesAllKinds ? sheet.Excess : sheet.ExcessOf(filter.Takes)) is not { } excess)
            return;
        for (var night = start; night < until; night++)
            _excess[night] += excess[night];
    }
}
