using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>The bounds of one joint location, and the hours it plans with.</summary>
public static class GvlLimits
{
    /// <summary>So many days from today can be booked.</summary>
    public const int HorizonDays = 90;

    public const int ResourcesMax = 64;
    public const int SideBySideMax = 500;
    public const int SlotMinutesMin = 5;
    public const int SlotMinutesMax = 480;

    /// <summary>So many days from a moment are searched for the earliest time of a mandatory step.</summary>
    public const int SearchDays = 30;

    /// <summary>Households whose missing steps are booked in one call: three working days of Budel.</summary>
    public const int BulkHouseholdsMax = 100;

    /// <summary>Booked steps that are closed in one call.</summary>
    public const int BulkStepsMax = 200;

    /// <summary>Steps in one booking.</summary>
    public const int StepsPerBookingMax = 13;

    /// <summary>Booked steps that are kept at a time: 90 days of some thirty households a day.</summary>
    public const int StepsMax = 20_000;

    public const int ClosuresMax = 2_000;

    /// <summary>Households that are expected or there.</summary>
    public const int HouseholdsMax = 5_000;

    public const int HandoversMax = 2_000;
    public const int HandoverMinutesMax = 7 * 24 * 60;
    public const int SharesMax = 100;

    /// <summary>
    /// Languages that one pool of interpreters speaks at least: with a single one, every event of a booking that took
    /// the pool would tell the language of the household.
    /// </summary>
    public const int LanguagesMin = 2;

    /// <summary>Languages that one pool of interpreters speaks.</summary>
    public const int LanguagesMax = 50;

    /// <summary>Days in which a hearing is planned when nobody says until when, and at most: ours.</summary>
    public const int WindowDaysStandard = 14;
    public const int WindowDaysMax = 31;

    /// <summary>Times that a plan of a hearing tells of one location.</summary>
    public const int PlannedStartsMax = 20;

    public const int NameLengthMax = ReceptionLimits.NameLengthMax;

    /// <summary>Days of which the use of rooms and desks is kept for the shared-service figures.</summary>
    public const int UseDaysMax = 400;

    /// <summary>Households, agenda lines or hand-overs shown at most on one board, the earliest.</summary>
    public const int LinesMax = 500;

    /// <summary>Other locations that can be given for advice to divert.</summary>
    public const int OthersMax = 20;

    /// <summary>Days for which what is over is kept in full; older days are kept as totals.</summary>
    public const int DaysKept = 1;

    /// <summary>
    /// Who arrives from here on is not registered the same day but waits for the night (openkamer 2021Z00735).
    /// </summary>
    public static readonly TimeOnly SameDayUntil = new(17, 0);

    public static readonly TimeOnly OpensAt = new(8, 0);
}
