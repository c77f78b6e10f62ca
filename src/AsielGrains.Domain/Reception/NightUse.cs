namespace AsielGrains.Domain.Reception;

/// <summary>What a place is on one night. Every place is exactly one of these, so that the five add up.</summary>
public enum NightUse
{
    /// <summary>Can be given out.</summary>
    Allocable = 0,

    /// <summary>Somebody arrived and stays.</summary>
    Occupied = 1,

    /// <summary>Held for a household that has not arrived.</summary>
    Reserved = 2,

    /// <summary>Out of service.</summary>
    Blocked = 3,

    /// <summary>Let to another group.</summary>
    Flex = 4,
}
