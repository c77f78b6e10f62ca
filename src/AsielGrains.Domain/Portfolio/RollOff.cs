using System.Collections.Immutable;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>
/// How the portfolio runs off (portefeuilleverloop): what is agreed for each day to come, against what is needed. The
/// layout is that of COA's weekly figures: date, capacity of the portfolio, extra capacity needed.
/// </summary>
public static class RollOff
{
    public const int RowsMax = 130;

    /// <param name="days">In order; they can lie beyond the calendar of nights.</param>
    public static ImmutableArray<RollOffRow> Of(
        IEnumerable<SiteSheet> sheets, CapacityFilter filter, ImmutableArray<DateOnly> days, NeedLine need)
    {
        var rows = days.Select(day => new RollOffRow(day, 0, 0, 0, 0, need.On(day))).ToArray();
        foreach (var state in sheets.Select(sheet => sheet.Site.State))
        {
            var parts = state.PlacesByPart(filter.Takes).ToList();
            var outside = state.PlacesByPart(filter.TakesOutsideCoa).ToList();
            int? before = null;
            for (var at = 0; at < rows.Length; at++)
            {
                var capacity = CapacityOn(rows[at].On, state, parts);
                rows[at] = With(rows[at], capacity, before ?? capacity) with
                {
                    Flex = rows[at].Flex + state.Lets.Sum(let => state.LetOn(let, rows[at].On, filter.Takes)),
                    OutsideCoa = rows[at].OutsideCoa + PlacesOn(rows[at].On, outside),
                };
                before = capacity;
            }
        }

        return [.. rows];
    }

    static RollOffRow With(RollOffRow row, int capacity, int before) => row with
    {
        Capacity = row.Capacity + capacity,
        Opened = row.Opened + Math.Max(0, capacity - before),
        Ended = row.Ended + Math.Max(0, before - capacity),
    };

    static int CapacityOn(DateOnly day, ReceptionSite state, List<(SitePart Part, int Places)> parts) =>
        Math.Min(PlacesOn(day, parts), state.CeilingOn(day) ?? int.MaxValue);

    static int PlacesOn(DateOnly day, List<(SitePart Part, int Places)> parts)
    {
        var places = 0;
        foreach (var (part, count) in parts)
            places += part.IsOpenOn(day) ? count : 0;
        return places;
    }
}
