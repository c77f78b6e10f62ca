namespace AsielGrains.Domain.Terms;

/// <summary>How long a term is, and how its days are counted.</summary>
/// <param name="Amount">0 or more, in <paramref name="Unit"/>; 0 ends on the day of the fact.</param>
/// <param name="Count">Which days count; weeks, months and years run by the calendar.</param>
/// <param name="From">Where counting begins; matters for days only.</param>
public readonly record struct TermLength(
    int Amount, TermUnit Unit, DayCount Count = DayCount.Calendar, FirstDay From = FirstDay.DayAfter)
{
    const int DaysMax = 90;
    const int WeeksMax = 12;
    const int MonthsMax = 3;
    const int DaysWithWorkingDays = 3;

    /// <summary>
    /// Whether the Algemene termijnenwet moves its end. It leaves alone terms in hours and in years and those of more
    /// than 90 days, twelve weeks or three months (art. 4); and a term that skips such days by its own rule never ends
    /// on one.
    /// </summary>
    public bool MayMove => Count is DayCount.Calendar && Unit switch
    {
        TermUnit.Days => Amount is > 0 and <= DaysMax,
        TermUnit.Weeks => Amount is > 0 and <= WeeksMax,
        TermUnit.Months => Amount is > 0 and <= MonthsMax,
        _ => false,
    };

    /// <summary>Whether it must hold two working days (art. 2: a term of three days or more).</summary>
    public bool HoldsTwoWorkingDays => MayMove && (Unit is not TermUnit.Days || Amount >= DaysWithWorkingDays);
}
