namespace AsielGrains.Domain.Regietafels;

/// <summary>
/// What the table advises whoever plans the next step. It never says why a person needs something: the reason belongs
/// in the file. Only the day longer is named in a source (Vreemdelingenvisie 2021); the others are ours, to be
/// confirmed.
/// </summary>
public enum PlanningAdvice
{
    /// <summary>The next step as the procedure has it.</summary>
    AsUsual = 1,

    /// <summary>The general examination takes a day longer.</summary>
    OneDayLonger = 2,

    /// <summary>Nothing before the action points are settled.</summary>
    AfterActionPoints = 3,
}
