namespace AsielGrains.Domain.Reception;

/// <summary>
/// The places of one type on one night. Every place is one of the five, so that the five add up to the total: what is
/// left when the other four are counted can be given out.
/// </summary>
/// <param name="Total">Technical capacity: every place of open parts.</param>
public readonly record struct TypeNight(
    SiteType Type, int Total, int Occupied, int Reserved, int Blocked, int Flex)
{
    public int Allocable => Total - Occupied - Reserved - Blocked - Flex;

    /// <summary>Beschikbaar: neither out of service nor let to others.</summary>
    public int Available => Total - Blocked - Flex;

    /// <summary>Of the available places those that one plans with.</summary>
    public int Planned => Available * ReceptionLimits.PlannedUsePercent / 100;
}
