namespace AsielGrains.Domain.Gvl;

/// <summary>The cases of a household have a step.</summary>
/// <param name="On">The day on which the last of those who need it had it.</param>
public sealed record RecordedStep(GvlStep Step, DateOnly On);
