namespace AsielGrains.Cli.Month;

/// <summary>
/// A month of invented households: who is there on the first day, who arrives on which day, and how long they stay.
/// The same every time. About 600 persons a week arrive, as in an ordinary week before 2020.
/// </summary>
static class MonthPlan
{
    public const int Days = 31;

    /// <summary>Nights at the site of arrival, after which a household moves on.</summary>
    public const int ArrivalNights = 4;

    /// <summary>Households on each part of a site on the first day, at most.</summary>
    public const int StockPerPart = 4;

    const int ArrivingADay = 34;
    const int StayMin = 3;
    const int StaySpread = 57;

    /// <summary>Of so many households that were there one leaves on the first day itself.</summary>
    const int LeavesAtOnce = 40;

    // Most come alone; about two and a half persons on average.
    static readonly int[] Sizes = [1, 1, 4, 1, 2, 5, 1, 3, 1, 6];

    /// <summary>The numbers of the households that arrive on a day.</summary>
    public static IEnumerable<int> ArrivingOn(int day) => Enumerable.Range(day * ArrivingADay, ArrivingADay);

    public static int PersonsOf(int household) => Sizes[household % Sizes.Length];

    /// <summary>On which day somebody who was there leaves; spread, and the same every time.</summary>
    public static int LeavingDayOf(int household) => StayMin + (household * 7919 % StaySpread);

    public static bool LeavesOnFirstDay(int household) => household % LeavesAtOnce == 0;
}
