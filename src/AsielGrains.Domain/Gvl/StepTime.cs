namespace AsielGrains.Domain.Gvl;

/// <summary>When a household is to have a step.</summary>
public sealed record StepTime(GvlStep Step, DateOnly Day, TimeOnly StartsAt);
