using System.Collections.Immutable;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Capacity;

/// <summary>
/// Every site of the country with what all of them have together, kept up by taking a site's share out and putting its
/// new one in. A copy for questions: places are given out by the sites alone. Not safe for concurrent use.
/// </summary>
public sealed class NationalCapacity
{
    const string Country = "";

    readonly Dictionary<SiteId, SiteEntry> _sites = [];
    readonly HashSet<SiteEntry> _changed = [];
    readonly SortedSet<(DateTimeOffset At, int Number)> _ends = [];
    readonly List<SiteEntry> _entries = [];
    readonly Dictionary<string, AreaCount> _areas = [];
    readonly Dictionary<HouseholdId, ImmutableArray<SiteEntry>> _ofHousehold = [];
    readonly List<PlacedAboveCeiling> _aboveCeiling = [];

    DateOnly _first;
    ImmutableArray<SiteSheet>? _sheets;

    /// <summary>Everything that was ever held above a ceiling, on each site in the order in which it was.</summary>
    public IReadOnlyList<PlacedAboveCeiling> AboveCeiling => _aboveCeiling;

    /// <summary>How many sites were opened or are about to be.</summary>
    public int SitesKnown => _sites.Count;

    /// <summary>Takes in an event of a site; it counts after the next <see cref="Settle"/>.</summary>
    public void Apply(SiteId id, SiteEvent @event)
    {
        if (!_sites.TryGetValue(id, out var site))
        {
            _sites.Add(id, site = new(id, _entries.Count));
            _entries.Add(site);
        }

        var before = site.State;
        site.State = ReceptionSite.Evolve(before, @event);
        _changed.Add(site);
        Follow(site, before, @event);
    }

    /// <summary>Where a household has places now, or had until its hold expired; nearly always on one site.</summary>
    public IEnumerable<(SiteId Site, PlaceUse.Placement Placement)> PlacesOf(HouseholdId household) =>
        _ofHousehold.TryGetValue(household, out var sites)
            ? sites.SelectMany(site => site.State.PlacementsOf(household), (site, placement) => (site.Id, placement))
            : [];

    /// <summary>Counts anew what changed, and what the time has changed: holds that ended, a day that began.</summary>
    public void Settle(SiteMoment now)
    {
        if (now.Today != _first)
            Restart(now.Today);
        while (_ends.Count > 0 && _ends.Min.At <= now.At)
            Recount(_entries[_ends.Min.Number], now);
        foreach (var site in _changed)
            Recount(site, now);
        _changed.Clear();
    }

    /// <summary>What the places that are asked for are, as of the last <see cref="Settle"/>.</summary>
    public CapacityFigures Figures(CapacityFilter filter)
    {
        var start = Math.Clamp(
            (filter.Night ?? _first).DayNumber - _first.DayNumber, 0, ReceptionLimits.NightsMax - 1);
        var nights = Math.Min(filter.Nights, ReceptionLimits.NightsMax - start);
        var sum = new CapacitySum(filter, _first, start, start + nights);
        if (filter.Sites.IsEmpty)
            foreach (var area in Areas(filter))
                sum.Add(area);
        else
            foreach (var id in filter.Sites.Distinct())
                if (_sites.GetValueOrDefault(id)?.Sheet is { } sheet && filter.Takes(sheet.Site.State.Profile!))
                    sum.Add(sheet);
        return sum.Figures();
    }

    /// <summary>The sheets of all sites, as of the last <see cref="Settle"/>.</summary>
    public ImmutableArray<SiteSheet> Sheets =>
        _sheets ??= [.. _entries.Select(site => site.Sheet).OfType<SiteSheet>()];

    /// <summary>The sheet of one site; null when it is not known.</summary>
    public SiteSheet? Find(SiteId id) => _sites.GetValueOrDefault(id)?.Sheet;

    // A hold that expires without a word is left behind here, until the site is told of the household again.
    void Follow(SiteEntry site, ReceptionSite before, SiteEvent @event)
    {
        switch (@event)
        {
            case SiteEvent.PlacesHeld held:
                var known = _ofHousehold.GetValueOrDefault(held.Household, []);
                if (!known.Contains(site))
                    _ofHousehold[held.Household] = known.Add(site);
                if (PlacedAboveCeiling.Of(site.Id, held) is { } above)
                    _aboveCeiling.Add(above);
                break;
            case SiteEvent.HoldCancelled cancelled:
                Leave(site, before, cancelled.Placement);
                break;
            case SiteEvent.HouseholdDeparted departed:
                Leave(site, before, departed.Placement);
                break;
        }
    }

    void Leave(SiteEntry site, ReceptionSite before, UseId placement)
    {
        if (before.Uses.GetValueOrDefault(placement) is not PlaceUse.Placement { Household: var household }
            || site.State.PlacementsOf(household).Any()
            || !_ofHousehold.TryGetValue(household, out var known))
            return;
        if (known.Remove(site) is { IsEmpty: false } left)
            _ofHousehold[household] = left;
        else
            _ofHousehold.Remove(household);
    }

    IEnumerable<AreaCount> Areas(CapacityFilter filter)
    {
        if (filter.Municipalities.IsEmpty && filter.Provinces.IsEmpty)
            return _areas.TryGetValue(Country, out var country) ? [country] : [];
        if (filter.Municipalities.IsEmpty)
            return filter.Provinces.Distinct().Select(_areas.GetValueOrDefault).OfType<AreaCount>();
        return filter.Municipalities.Distinct()
            .SelectMany(municipality => filter.Provinces.IsEmpty
                ? [municipality]
                : filter.Provinces.Distinct().Select(province => KeyOf(municipality, province)))
            .Select(_areas.GetValueOrDefault)
            .OfType<AreaCount>();
    }

    void Restart(DateOnly today)
    {
        _first = today;
        _areas.Clear();
        _ends.Clear();
        foreach (var site in _entries)
        {
            site.Sheet = null;
            _changed.Add(site);
        }
    }

    void Recount(SiteEntry site, SiteMoment now)
    {
        if (site.Sheet is { } old)
        {
            foreach (var area in AreasOf(old))
                area.Remove(old);
            _ends.Remove((old.ValidUntil, site.Number));
        }

        site.Sheet = null;
        _sheets = null;
        if (!site.State.IsOpened)
            return;
        var sheet = site.Sheet = new(KnownSite.Of(site.Id, site.State), now);
        foreach (var area in AreasOf(sheet))
            area.Add(sheet);
        _ends.Add((sheet.ValidUntil, site.Number));
    }

    IEnumerable<AreaCount> AreasOf(SiteSheet sheet)
    {
        var (_, municipality, province) = sheet.Site.State.Profile!;
        foreach (var key in (string[])[Country, province, municipality, KeyOf(municipality, province)])
        {
            if (!_areas.TryGetValue(key, out var area))
                _areas.Add(key, area = new(_first));
            yield return area;
        }
    }

    // Nothing but the sites themselves says which province a municipality is in.
    static string KeyOf(string municipality, string province) => $"{municipality}/{province}";

    sealed class SiteEntry(SiteId id, int number)
    {
        public SiteId Id => id;

        public int Number => number;

        public ReceptionSite State { get; set; } = ReceptionSite.Initial;

        public SiteSheet? Sheet { get; set; }
    }
}
