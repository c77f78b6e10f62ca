namespace AsielGrains.Domain.Terms;

/// <summary>Why the end of a term moved.</summary>
public enum TermMoveReason
{
    /// <summary>
    /// It fell on a Saturday, a Sunday or a holiday (Algemene termijnenwet art. 1(1); Verordening 1182/71 art. 3(4)).
    /// </summary>
    EndsOnNoWorkingDay = 1,

    /// <summary>
    /// It held less than two working days (Algemene termijnenwet art. 2; Verordening 1182/71 art. 3(5)).
    /// </summary>
    TooFewWorkingDays = 2,
}
