using System.Collections.Immutable;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>What frees up and what ends on many sites, for the places that are asked for.</summary>
public static class PortfolioCalendar
{
    /// <summary>Lines that are told at most, the earliest.</summary>
    public const int LinesMax = 1_000;

    /// <param name="changes">Only these; empty: all.</param>
    /// <returns>The earliest lines, and how many there are.</returns>
    public static (ImmutableArray<PortfolioChange> Lines, int All) Of(
        IEnumerable<SiteSheet> sheets,
        CapacityFilter filter,
        SiteMoment now,
        int nights,
        ImmutableArray<CalendarChange> changes)
    {
        var lines = sheets
            .SelectMany(sheet => sheet.Site.State.Calendar(now, nights, filter.Takes)
                .Where(line => changes.IsEmpty || changes.Contains(line.Change))
                .Select(line => new PortfolioChange(sheet.Site.Id, sheet.Site.State.Profile!, line)))
            .ToList();
        return
        (
            [
                .. lines
                    .OrderBy(change => change.Line.On)
                    .ThenBy(change => change.Site.ToString(), StringComparer.Ordinal)
                    .Take(LinesMax),
            ],
            lines.Count);
    }
}
