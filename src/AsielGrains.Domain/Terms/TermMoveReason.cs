namespace AsielGrains.Domain.Terms;

/// <summary>Why the end of a term moved.</summary>
public enum TermMoveReason
{
    /// <summary>It fell on a Saturday, a Sunday or a holiday (Algemene termijnenwet art. 1, first paragraph).</summary>
    EndsOnNoWorkingDay = 1,

    /// <summary>It held less than two working days (art. 2).</summary>
    TooFewWorkingDays = 2,
}
