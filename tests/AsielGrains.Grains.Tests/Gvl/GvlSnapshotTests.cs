using System.Text.Json;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Snapshots;

namespace AsielGrains.Grains.Tests.Gvl;

public sealed class GvlSnapshotTests
{
    static readonly DateOnly Today = new(2026, 3, 2);
    static readonly DateTimeOffset Nine = DutchTime.At(Today, new(9, 0));
    static readonly LocalCode Avim = LocalCode.Parse("AVIM");
    static readonly HouseholdId Household = new(new Guid(7, 0, 0, new byte[8]));

    [Fact]
    public void A_location_comes_out_of_a_snapshot_as_it_went_in()
    {
        var location = new GvlEvent[]
        {
            new GvlEvent.Opened(Today, "Voorbeeld", "ter-apel", false),
            new GvlEvent.ResourceSet(
                Today, Avim, GvlFunction.IntakeDesk, GvlPartner.Politie, WeekHours.Standard, 15, 4, Today),
            new GvlEvent.ResourceSet(
                Today, LocalCode.Parse("TOLK"), GvlFunction.Interpreter, GvlPartner.Ind, WeekHours.Standard, 30, 2,
                Today, new(SpokenLanguages.Parse("amh tir"), InterpreterGender.Female)),
            new GvlEvent.ResourceClosed(
                Today, Use(1), Avim, Today, new(12, 0), new(13, 0), 1, LostSlotReason.Training),
            new GvlEvent.HouseholdExpected(Today, Household, 3, Today),
            new GvlEvent.HouseholdArrived(Today, Nine, Household, 3),
            Booked(2, Today),
            new GvlEvent.StepStarted(Today, Nine, Use(2), GvlStep.Identification),
            new GvlEvent.HandoverOffered(
                Today, Nine, Use(3), Household, GvlPartner.Politie, GvlPartner.KMar, GvlStep.DocumentCheck,
                Nine.AddHours(1)),
            new GvlEvent.SharesAgreed(Today, new(Today, 5000, 5000, 0, 0, 0, 0, 0, 0)),
            Booked(4, Today.AddDays(3)),
            new GvlEvent.StepMissed(Today.AddDays(3), Use(4), GvlStep.Identification, MissedReason.Ill),
        }.Aggregate(GvlLocation.Initial, GvlLocation.Evolve);

        var layout = SnapshotLayouts.Gvl;
        Assert.Equal(2, layout.VersionOf(location));
        Assert.Equal(1, layout.VersionOf(location with { Resources = location.Resources.RemoveAt(1) }));
        var written = JsonSerializer.SerializeToUtf8Bytes(location, layout.Json);
        var read = JsonSerializer.Deserialize(written, layout.Json)!;

        Assert.Equal(written, JsonSerializer.SerializeToUtf8Bytes(read, layout.Json));
        Assert.NotEmpty(read.Past);
        Assert.Equal(location.AllSteps, read.AllSteps);
        var now = new GvlMoment(Nine.AddDays(3).AddHours(4));
        Assert.Equal(
            JsonSerializer.Serialize(GvlBoard.Of(location, now)), JsonSerializer.Serialize(GvlBoard.Of(read, now)));
    }

    static GvlEvent.StepBooked Booked(int id, DateOnly day) => new(
        Today,
        Use(id),
        Household,
        3,
        GvlStep.Identification,
        GvlPartner.Politie,
        day,
        new(9, 0),
        45,
        ResourceCodes.Parse("AVIM"));

    static UseId Use(int number) => new(new Guid(number, 0, 0, new byte[8]));
}
