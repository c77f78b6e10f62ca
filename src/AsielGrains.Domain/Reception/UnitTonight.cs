namespace AsielGrains.Domain.Reception;

/// <summary>A unit and what its places are tonight.</summary>
/// <param name="Blocked">Out of service, or beside a household in a unit that is for one at a time.</param>
/// <param name="Allocable">None while the part of the unit is closed.</param>
public sealed record UnitTonight(SiteUnit Unit, int Occupied, int Reserved, int Blocked, int Flex, int Allocable);
