namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// A last day and the number of a term in one number: their order is that of the days, then of the terms.
/// </summary>
static class DayTerm
{
    public static uint Of(DateOnly day, int term) => ((uint)day.DayNumber << TermNumbers.Bits) | (uint)term;

    public static DateOnly DayOf(uint packed) => DateOnly.FromDayNumber((int)(packed >> TermNumbers.Bits));

    public static int TermOf(uint packed) => (int)(packed & ((1 << TermNumbers.Bits) - 1));
}
