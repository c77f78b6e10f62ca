using AsielGrains.Domain.Procedures;

namespace AsielGrains.Lives.Routes;

/// <summary>On which day of the general procedure a step falls, counted from its first.</summary>
readonly record struct ExaminationDays(
    Examination Form, bool HasFirstHearing, int Detailed, int Intention, int View, int Decision)
{
    /// <summary>From the last day of the general procedure to a decision in the extended one, at least.</summary>
    public const int ExtendedMin = 40;

    /// <summary>Until 24-6-2021: eight days, with a first hearing (Vb 2000 art. 3.112-3.114).</summary>
    public static readonly ExaminationDays Eight = new(Examination.General, true, 2, 4, 5, 7);

    /// <summary>Since 25-6-2021: six days, or nine.</summary>
    public static ExaminationDays Six(bool isLong) => isLong
        ? new(Examination.GeneralLong, false, 0, 5, 6, 8)
        : new(Examination.General, false, 0, 2, 3, 5);
}
