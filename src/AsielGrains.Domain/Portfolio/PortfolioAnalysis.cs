using System.Collections.Immutable;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>
/// The portfolio by province and type in numbers: for every province and type together, each alone, and all of it.
/// </summary>
public static class PortfolioAnalysis
{
    public static ImmutableArray<PortfolioLine> Of(IEnumerable<SiteSheet> sheets, CapacityFilter filter, SiteMoment now)
    {
        var lines = new Dictionary<(string?, SiteType?), PortfolioLine>();
        foreach (var sheet in sheets)
            foreach (var (keys, site) in Lines(sheet, filter, now).SelectMany(Keys))
                lines[keys] = Sum(lines.GetValueOrDefault(keys) ?? new(keys.Item1, keys.Item2), site);
        return
        [
            .. lines.Values
                .OrderBy(line => line.Province, StringComparer.Ordinal)
                .ThenBy(line => line.Type),
        ];
    }

    // A site with parts of two types is one site where types are taken together.
    static IEnumerable<((string?, SiteType?) Key, PortfolioLine Site)> Keys(PortfolioLine line)
    {
        yield return ((line.Province, line.Type), line);
        yield return ((null, line.Type), line);
    }

    static IEnumerable<PortfolioLine> Lines(SiteSheet sheet, CapacityFilter filter, SiteMoment now)
    {
        var whole = new PortfolioLine(sheet.Site.State.Profile!.Province, null);
        var types = sheet.TypesOn(0, filter.Takes).ToList();
        var reserved = sheet.Site.State.Reserves
            .Select(reserve => reserve.Type)
            .Where(filter.Takes)
            .Except(types.Select(type => type.Type));
        foreach (var type in types.Concat(reserved.Select(type => new TypeNight(type, 0, 0, 0, 0, 0))))
        {
            var line = Line(sheet, type, filter, now);
            whole = Sum(whole, line);
            yield return line;
        }

        var outside = sheet.TypesOn(0, filter.TakesOutsideCoa).Sum(type => type.Total);
        if (whole.Sites > 0 || outside > 0)
            yield return whole with
            {
                Sites = Math.Min(1, whole.Sites),
                SitesNotReported = Math.Min(1, whole.SitesNotReported),
                OutsideCoa = outside,
            };
    }

    static PortfolioLine Line(SiteSheet sheet, TypeNight type, CapacityFilter filter, SiteMoment now)
    {
        var state = sheet.Site.State;
        var parts = state.PlacesByPart(kind => kind.Type == type.Type && filter.Takes(kind))
            .Where(part => part.Part.IsOpenOn(now.Today))
            .ToList();
        return new(
            state.Profile!.Province,
            type.Type,
            1,
            sheet.IsReported ? 0 : 1,
            type.Total,
            type.Occupied,
            type.Reserved,
            type.Blocked,
            type.Flex,
            Reserve(ReserveKind.Direct),
            Reserve(ReserveKind.Indirect),
            EndsWithin(90),
            EndsWithin(180),
            EndsWithin(365),
            parts.Where(part => part.Part.Until is null).Sum(part => part.Places))
        {
            Convertible = type.Convertible,
        };

        int EndsWithin(int days) => parts
            .Where(part => part.Part.Until <= now.Today.AddDays(days))
            .Sum(part => part.Places);

        int Reserve(ReserveKind kind) => state.Reserves
            .Where(reserve => reserve.Kind == kind && reserve.Type == type.Type)
            .Sum(reserve => reserve.Places);
    }

    static PortfolioLine Sum(PortfolioLine one, PortfolioLine other) => one with
    {
        Sites = one.Sites + other.Sites,
        SitesNotReported = one.SitesNotReported + other.SitesNotReported,
        Total = one.Total + other.Total,
        Occupied = one.Occupied + other.Occupied,
        Reserved = one.Reserved + other.Reserved,
        Blocked = one.Blocked + other.Blocked,
        Flex = one.Flex + other.Flex,
        DirectReserve = one.DirectReserve + other.DirectReserve,
        IndirectReserve = one.IndirectReserve + other.IndirectReserve,
        EndsWithin90 = one.EndsWithin90 + other.EndsWithin90,
        EndsWithin180 = one.EndsWithin180 + other.EndsWithin180,
        EndsWithin365 = one.EndsWithin365 + other.EndsWithin365,
        NoEnd = one.NoEnd + other.NoEnd,
        OutsideCoa = one.OutsideCoa + other.OutsideCoa,
        Convertible = one.Convertible + other.Convertible,
    };
}
