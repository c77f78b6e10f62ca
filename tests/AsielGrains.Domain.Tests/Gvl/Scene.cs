using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Tests.Gvl;

/// <summary>The invented location, households and moments the specifications speak of. The day is a Monday.</summary>
static class Scene
{
    public static readonly DateOnly Today = new(2026, 3, 2);
    public static readonly LocalCode Avim = LocalCode.Parse("AVIM");
    public static readonly LocalCode Kmar = LocalCode.Parse("KMAR");
    public static readonly LocalCode Bus = LocalCode.Parse("BUS");

    public static DateTimeOffset At(int hour, int minute = 0, int day = 0) =>
        DutchTime.At(Today.AddDays(day), new(hour, minute));

    public static GvlMoment Now(int hour, int minute = 0, int day = 0) => new(At(hour, minute, day));

    public static UseId Id(int number) => new(new Guid(number, 0, 0, new byte[8]));

    public static HouseholdId Household(int number) => new(new Guid(number, 1, 0, new byte[8]));

    public static GvlResource Resource(
        string code, GvlFunction function, GvlPartner owner, int slotMinutes, int sideBySide) => new(
            LocalCode.Parse(code), function, owner, WeekHours.Standard, slotMinutes, sideBySide, Today);

    /// <summary>A small location: two intake desks, one camera, one document desk, one hearing and a bus.</summary>
    public static GvlLocation Small() => GvlLocation.Initial.Then(
        new GvlCommand.Open(
            new("Voorbeeld", null, false),
            [
                Resource("AVIM", GvlFunction.IntakeDesk, GvlPartner.Politie, 15, 2),
                Resource("BIO", GvlFunction.Biometrics, GvlPartner.Politie, 15, 1),
                Resource("KMAR", GvlFunction.DocumentDesk, GvlPartner.KMar, 30, 1),
                Resource("NG", GvlFunction.DetailedInterviewRoom, GvlPartner.Ind, 240, 1),
                Resource("TOLK", GvlFunction.Interpreter, GvlPartner.Ind, 30, 1),
                Resource("ADV", GvlFunction.LawyerRoom, GvlPartner.Rvr, 30, 1),
                Resource("RT", GvlFunction.RegietafelPanel, GvlPartner.Ind, 15, 1),
                Resource("BUS", GvlFunction.Transport, GvlPartner.Coa, 60, 8),
            ]),
        Organisation.Coa,
        At(7));

    public static StepTime StepAt(GvlStep step, int hour, int minute = 0, int day = 0) =>
        new(step, Today.AddDays(day), new(hour, minute));

    public static GvlCommand.Book Book(int id, int household, params StepTime[] steps) =>
        new(Id(id), Household(household), 3, [.. steps]);

    public static Decision<GvlEvent> Ask(
        this GvlLocation location, GvlCommand command, Organisation by, DateTimeOffset? at = null) =>
        GvlLocation.Decide(location, command with { At = at ?? At(7, 30), By = by }, Today);

    public static GvlLocation Then(
        this GvlLocation location, GvlCommand command, Organisation by, DateTimeOffset? at = null)
    {
        var decision = location.Ask(command, by, at);
        Assert.Null(decision.Rejection);
        return decision.Events.Aggregate(location, GvlLocation.Evolve);
    }

    /// <summary>A household arrives and gets its identification booked.</summary>
    public static GvlLocation Arrived(this GvlLocation location, int household, DateTimeOffset at) =>
        location.Then(new GvlCommand.ReportArrival(Household(household), 3), Organisation.Coa, at);

    public static void ThenRefused(this Decision<GvlEvent> decision, Reason reason)
    {
        Assert.Equal(reason, decision.Rejection?.Reason);
        Assert.Empty(decision.Events);
    }
}
