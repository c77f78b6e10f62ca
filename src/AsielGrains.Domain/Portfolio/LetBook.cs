using System.Collections.Immutable;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>All that is let to others on many sites: the contracts of flexible reception side by side.</summary>
/// <param name="Lines">By site, the first <see cref="LinesMax"/>.</param>
/// <param name="All">How many there are.</param>
/// <param name="OccupancyPercent">Of the available places of the country those that are taken tonight.</param>
public sealed record LetBook(ImmutableArray<LetLine> Lines, int All, int OccupancyPercent)
{
    /// <summary>Lets that are told at most.</summary>
    public const int LinesMax = 1_000;

    /// <param name="country">All sites: the occupancy at which places are called back is the country's.</param>
    /// <param name="sheets">Those whose lets are told.</param>
    /// <param name="dueOnly">Only those that are to be called back.</param>
    public static LetBook Of(
        IEnumerable<SiteSheet> country,
        IEnumerable<SiteSheet> sheets,
        CapacityFilter filter,
        SiteMoment now,
        bool dueOnly = false)
    {
        var occupancy = PortfolioAnalysis.Of(country, new(), now)
            .FirstOrDefault(line => line is { Province: null, Type: null })?.OccupancyPercent ?? 0;
        var lines = sheets
            .SelectMany(sheet => sheet.Site.State.Lets
                .Where(let => !(let.Until <= now.Today) && filter.Takes(sheet.Site.State.KindOfLet(let)))
                .Select(let => Line(sheet, let, occupancy, now)))
            .Where(line => line.IsRecallDue || !dueOnly)
            .OrderBy(line => line.Site.ToString(), StringComparer.Ordinal)
            .ThenBy(line => line.Let.From)
            .ThenBy(line => line.Let.Id.Value)
            .ToList();
        return new([.. lines.Take(LinesMax)], lines.Count, occupancy);
    }

    static LetLine Line(SiteSheet sheet, PlaceUse.Let let, int occupancy, SiteMoment now) => new(
        sheet.Site.Id,
        sheet.Site.State.Profile!,
        sheet.Site.State.PartOfLet(let),
        let,
        let.StateOn(now.Today),
        let.Until,
        let.BackIfRecalledOn(now.Today),
        let.RecalledOn is null && let.Terms?.RecallAtPercent <= occupancy);
}
