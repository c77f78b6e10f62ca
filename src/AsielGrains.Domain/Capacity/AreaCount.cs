using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Capacity;

/// <summary>What all sites of a municipality, a province or the country have together, by kind of place.</summary>
sealed class AreaCount(DateOnly first)
{
    readonly Dictionary<PlaceKind, NightCount> _kinds = [];
    readonly HashSet<SiteSheet> _bound = [];

    public int Sites { get; private set; }

    public int SitesNotReported { get; private set; }

    public IReadOnlyDictionary<PlaceKind, NightCount> Kinds => _kinds;

    /// <summary>The sites whose ceiling forbids to give out all that is free.</summary>
    public IReadOnlyCollection<SiteSheet> Bound => _bound;

    public void Add(SiteSheet sheet) => Count(sheet, 1);

    public void Remove(SiteSheet sheet) => Count(sheet, -1);

    void Count(SiteSheet sheet, int sign)
    {
        foreach (var kind in sheet.Kinds)
        {
            if (!_kinds.TryGetValue(kind.Kind, out var count))
                _kinds.Add(kind.Kind, count = new(first, ReceptionLimits.NightsMax));
            count.Add(kind.Changes.AsSpan(), sign);
        }

        Sites += sign;
        SitesNotReported += sheet.IsReported ? 0 : sign;
        if (sheet.Excess is null)
            return;
        if (sign > 0)
            _bound.Add(sheet);
        else
            _bound.Remove(sheet);
    }
}
