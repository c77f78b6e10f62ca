using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Capacity;

/// <summary>What all sites of a municipality, a province or the country have together, by kind of place.</summary>
sealed class AreaCount(DateOnly first)
{
    readonly Dictionary<PlaceKind, NightCount> _kinds = [];
    readonly HashSet<SiteSheet> _bound = [];
    readonly int[] _excess = new int[ReceptionLimits.NightsMax];

    public int Sites { get; private set; }

    public int SitesNotReported { get; private set; }

    public IReadOnlyDictionary<PlaceKind, NightCount> Kinds => _kinds;

    /// <summary>The sites whose ceiling forbids to give out all that is free.</summary>
    public IReadOnlyCollection<SiteSheet> Bound => _bound;

    /// <summary>What ceilings forbid to give out on each night, all kinds of places that COA counts together.</summary>
    public ReadOnlySpan<int> Excess => _excess;

    public void Add(SiteSheet sheet)
    {
        Count(sheet, 1);
        if (sheet.Excess is null)
            return;
        _bound.Add(sheet);
        if (sheet.ExcessOfCoa is { } excess)
            Sums.Add(_excess, excess);
    }

    public void Remove(SiteSheet sheet)
    {
        Count(sheet, -1);
        if (sheet.Excess is null)
            return;
        _bound.Remove(sheet);
        if (sheet.ExcessOfCoa is { } excess)
            Sums.Subtract(_excess, excess);
    }

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
    }
}
