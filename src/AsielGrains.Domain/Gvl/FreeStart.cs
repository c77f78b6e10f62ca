namespace AsielGrains.Domain.Gvl;

/// <summary>A time at which a step can begin, with the resources it would take.</summary>
public sealed record FreeStart(TimeOnly StartsAt, ResourceCodes Resources);
