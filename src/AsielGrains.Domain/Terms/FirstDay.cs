namespace AsielGrains.Domain.Terms;

/// <summary>Where a term begins to count.</summary>
public enum FirstDay
{
    /// <summary>On the day after the fact, as terms in law do.</summary>
    DayAfter = 1,

    /// <summary>On the day of the fact itself: the day of the hearing is day 1 of the procedure.</summary>
    SameDay = 2,
}
