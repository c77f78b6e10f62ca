namespace AsielGrains.Domain.Gvl;

/// <summary>A day and time at which a step can begin.</summary>
public sealed record PlannedStart(DateOnly Day, FreeStart Start);
