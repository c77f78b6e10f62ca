using AsielGrains.Domain.Terms;

namespace AsielGrains.Domain.Gvl;

/// <summary>Opening hours per weekday; null: closed. Public holidays have those of Sunday.</summary>
public sealed record WeekHours(
    DayHours? Monday,
    DayHours? Tuesday,
    DayHours? Wednesday,
    DayHours? Thursday,
    DayHours? Friday,
    DayHours? Saturday,
    DayHours? Sunday)
{
    static readonly DayHours Office = new(GvlLimits.OpensAt, GvlLimits.SameDayUntil);

    /// <summary>Working days from 08:00 to 17:00.</summary>
    public static readonly WeekHours Standard = new(Office, Office, Office, Office, Office, null, null);

    /// <summary>The hours on a date: a public holiday is as a Sunday.</summary>
    public DayHours? On(DateOnly date) => LegalCalendar.IsHoliday(date) ? Sunday : On(date.DayOfWeek);

    public DayHours? On(DayOfWeek day) => day switch
    {
        DayOfWeek.Monday => Monday,
        DayOfWeek.Tuesday => Tuesday,
        DayOfWeek.Wednesday => Wednesday,
        DayOfWeek.Thursday => Thursday,
        DayOfWeek.Friday => Friday,
        DayOfWeek.Saturday => Saturday,
        _ => Sunday,
    };
}
