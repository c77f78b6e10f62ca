namespace AsielGrains.Domain.Reception;

/// <summary>Places of one unit that are used for a range of nights.</summary>
/// <param name="Places">A bit for each place; the lowest is place 1.</param>
/// <param name="IsHousehold">A placement, no block and no let.</param>
readonly record struct UnitBooking(NightRange Nights, UInt128 Places, bool IsHousehold);
