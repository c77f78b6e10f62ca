using System.Collections.Immutable;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>
/// Advises what to do to have places for so many persons on a night, least disruption first, and what can be given up
/// when there are more. It advises; people decide, and a site has the last word about its places.
/// </summary>
public static class Scaling
{
    /// <summary>Persons one can ask for.</summary>
    public const int NeededMax = 200_000;

    public static ScalingAdvice Of(
        IEnumerable<SiteSheet> sheets,
        CapacityFilter filter,
        (DateOnly Night, int Needed) goal,
        SiteMoment now,
        ScalingTerms? terms = null)
    {
        var days = goal.Night.DayNumber - now.Today.DayNumber;
        var sites = sheets
            .Select(sheet => new SiteOutlook(sheet, filter, now, days))
            .OrderBy(site => site.Sheet.Site.Id.ToString(), StringComparer.Ordinal)
            .ToList();
        var (placeable, displaced) = (sites.Sum(site => site.Placeable), sites.Sum(site => site.Displaced));
        var gap = goal.Needed + displaced - placeable;
        var question = new ScalingQuestion(filter, now, goal.Night, days, terms ?? ScalingTerms.Unverified);
        var (measures, left) = gap >= 0
            ? new UpScaling(question).Advise(sites, gap)
            : new DownScaling(question).Advise(sites, -gap);
        return new(goal.Night, goal.Needed, placeable, displaced, gap, measures, left);
    }
}
