using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>What a site will have for the places that are asked for on one night, measures counted in.</summary>
sealed class SiteOutlook
{
    readonly CapacityFilter _filter;
    readonly SiteMoment _now;
    readonly int _night;

    SiteSheet _sheet;
    int _within;
    int _beyond;
    int _left;

    public SiteOutlook(SiteSheet sheet, CapacityFilter filter, SiteMoment now, int night)
    {
        (_sheet, _filter, _now, _night) = (sheet, filter, now, night);
        Look();
    }

    public SiteSheet Sheet => _sheet;

    /// <summary>Persons who can be placed.</summary>
    public int Placeable { get; private set; }

    /// <summary>Persons who have to go elsewhere because their part closes by then.</summary>
    public int Displaced { get; private set; }

    /// <summary>Adds places inside what was agreed, as far as the ceiling allows.</summary>
    /// <returns>How many of them count.</returns>
    public int AddWithin(int places) => Gained(() => _within += places);

    /// <summary>Adds places for which the ceiling is agreed anew.</summary>
    public int AddBeyond(int places) => Gained(() => _beyond += places);

    /// <summary>Counts as if something happened on the site today.</summary>
    public int Assume(SiteEvent @event) => Gained(() =>
    {
        var site = _sheet.Site with { State = ReceptionSite.Evolve(_sheet.Site.State, @event) };
        _sheet = new(site, _now);
    });

    /// <summary>Gives up free places, and those of persons who then have to go elsewhere.</summary>
    /// <returns>How many persons fewer can be placed.</returns>
    public int Give(int free, int persons) => -Gained(() => (_within, _left) = (_within - free, _left + persons));

    int Gained(Action change)
    {
        var before = Placeable - Displaced;
        change();
        Look();
        return Placeable - Displaced - before;
    }

    void Look()
    {
        var allocable = _sheet.AllocableOn(_night, _filter.Takes) + _within;
        Placeable = (int)Math.Min(allocable, (long)_sheet.RoomOn(_night) + _left) + _beyond;
        Displaced = _left + _sheet.Site.State.DisplacedOn(_now.Today.AddDays(_night), _now, _filter.Takes);
    }
}
