namespace AsielGrains.Domain.Terms;

/// <summary>How long a term is, and how its days are counted.</summary>
/// <param name="Amount">0 or more, in <paramref name="Unit"/>; 0 ends on the day of the fact.</param>
/// <param name="Count">Which days count; weeks, months and years run by the calendar.</param>
/// <param name="From">Where counting begins; matters for days only.</param>
/// <param name="Counting">By which law the end moves or not.</param>
public readonly record struct TermLength(
    int Amount,
    TermUnit Unit,
    DayCount Count = DayCount.Calendar,
    FirstDay From = FirstDay.DayAfter,
    TermCounting Counting = TermCounting.Termijnenwet)
{
    const int DaysMax = 90;
    const int WeeksMax = 12;
    const int MonthsMax = 3;
    const int DaysWithWorkingDays = 3;
    const int UnionDaysWithWorkingDays = 2;

    /// <summary>
    /// Whether the law by which it is counted moves its end. The Algemene termijnenwet leaves alone terms in hours and
    /// in years and those of more than 90 days, twelve weeks or three months (art. 4, a), the rules of the Union only
    /// those in hours (Verordening 1182/71 art. 3(4)); a term that skips such days by its own rule never ends on one.
    /// </summary>
    public bool MayMove => Count is DayCount.Calendar && Amount > 0 && (Counting, Unit) switch
    {
        (TermCounting.Termijnenwet, TermUnit.Days) => Amount <= DaysMax,
        (TermCounting.Termijnenwet, TermUnit.Weeks) => Amount <= WeeksMax,
        (TermCounting.Termijnenwet, TermUnit.Months) => Amount <= MonthsMax,
        (TermCounting.UnionPeriods, not TermUnit.Hours) => true,
        _ => false,
    };

    /// <summary>
    /// Whether it must hold two working days: a term of three days or more (Algemene termijnenwet art. 2), of two days
    /// or more (Verordening 1182/71 art. 3(5)).
    /// </summary>
    public bool HoldsTwoWorkingDays => MayMove && (Unit is not TermUnit.Days || Amount >= (
        Counting is TermCounting.UnionPeriods ? UnionDaysWithWorkingDays : DaysWithWorkingDays));
}
