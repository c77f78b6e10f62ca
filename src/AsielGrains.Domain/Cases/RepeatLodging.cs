using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// The day on which an application was lodged in law. Since July 2019 a repeat application (hasa) is lodged when it is
/// announced in person: the decision term and the right to reception begin on that day.
/// </summary>
static class RepeatLodging
{
    public static DateOnly? DayOf(AsylumCase state) =>
        state is { Kind: ApplicationKind.Repeat, AnnouncedOn: { } announced }
        && ShippedProcedures.Book.On(announced).RepeatLodgedOnAnnouncementFrom <= announced
            ? announced
            : state.LodgedOn;
}
