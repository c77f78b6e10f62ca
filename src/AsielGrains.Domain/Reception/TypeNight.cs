namespace AsielGrains.Domain.Reception;

/// <summary>
/// The places of one type on one night. Every place is one of the five, so that the five add up to the total: what is
/// left when the other four are counted can be given out.
/// </summary>
/// <param name="Total">Technical capacity: every place of open parts.</param>
/// <param name="Convertible">
/// Of <paramref name="Flex"/> the places that would be back on this night if notice were given today: the terms of
/// their contracts (notice, minimum term, return) have run by then, and nobody gave notice yet. No sixth number beside
/// the five. Reserve is no place of the total and is told with the site and in what is available by when.
/// </param>
public readonly record struct TypeNight(
    SiteType Type, int Total, int Occupied, int Reserved, int Blocked, int Flex, int Convertible = 0)
{
    public int Allocable => Total - Occupied - Reserved - Blocked - Flex;

    /// <summary>Beschikbaar: neither out of service nor let to others.</summary>
    public int Available => Total - Blocked - Flex;

    /// <summary>Of the available places those that one plans with.</summary>
    public int Planned => Available * ReceptionLimits.PlannedUsePercent / 100;
}
