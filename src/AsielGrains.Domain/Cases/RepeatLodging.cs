using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// The day on which an application was lodged in law. Since July 2019 a repeat application (hasa) is lodged when it is
/// announced in person: the decision term and the right to reception begin on that day.
/// </summary>
public static class RepeatLodging
{
    /// <param name="lodgedOn">The day on which the application was signed; null: not yet.</param>
    /// <returns>Null: it is not lodged.</returns>
    public static DateOnly? DayOf(ApplicationKind kind, DateOnly? announcedOn, DateOnly? lodgedOn) =>
        kind is ApplicationKind.Repeat
        && announcedOn is { } announced
        && ShippedProcedures.Book.On(announced).RepeatLodgedOnAnnouncementFrom <= announced
            ? announced
            : lodgedOn;

    internal static DateOnly? DayOf(AsylumCase state) => DayOf(state.Kind, state.AnnouncedOn, state.LodgedOn);
}
