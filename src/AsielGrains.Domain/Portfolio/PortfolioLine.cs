using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>What a province has of a type of site, tonight and later.</summary>
/// <param name="Province">Null: all provinces.</param>
/// <param name="Type">Null: all types.</param>
/// <param name="SitesNotReported">Of the sites those known from publications or calculated.</param>
/// <param name="EndsWithin90">Places whose agreement ends within so many days, as of tonight.</param>
/// <param name="NoEnd">Places without an agreed end.</param>
/// <param name="OutsideCoa">Places tonight that COA does not count, and that none of the others has; 0 by type.</param>
/// <param name="Convertible">Of the let places those that would be back tonight if notice were given today.</param>
public sealed record PortfolioLine(
    string? Province,
    SiteType? Type,
    int Sites = 0,
    int SitesNotReported = 0,
    int Total = 0,
    int Occupied = 0,
    int Reserved = 0,
    int Blocked = 0,
    int Flex = 0,
    int DirectReserve = 0,
    int IndirectReserve = 0,
    int EndsWithin90 = 0,
    int EndsWithin180 = 0,
    int EndsWithin365 = 0,
    int NoEnd = 0,
    int OutsideCoa = 0,
    int Convertible = 0)
{
    public int Allocable => Total - Occupied - Reserved - Blocked - Flex;

    public int Available => Total - Blocked - Flex;

    /// <summary>Of the available places those that are taken; 0 when there are none.</summary>
    public int OccupancyPercent => Percent(Occupied + Reserved, Available);

    /// <summary>Of all places those that are let to others.</summary>
    public int FlexPercent => Percent(Flex, Total);

    public int PlacesPerSite => Sites == 0 ? 0 : Total / Sites;

    static int Percent(int part, int whole) => whole == 0 ? 0 : (int)(part * 100L / whole);
}
