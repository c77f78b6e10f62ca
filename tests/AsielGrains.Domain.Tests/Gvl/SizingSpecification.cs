using System.Collections.Immutable;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Tests.Gvl;

public sealed class SizingSpecification
{
    // Of everything more than enough but of the X-ray, where a visit takes one slot of fifteen minutes.
    static GvlReference With(int xRays) => new(
        "voorbeeld",
        "Voorbeeld",
        IsScenario: true,
        [],
        [
            .. Enum.GetValues<GvlFunction>().Select(function => new ReferenceResource(
                LocalCode.Parse($"R{(int)function}"),
                function,
                GvlPartner.Coa,
                SlotMinutes: 15,
                function is GvlFunction.XRay ? xRays : 500)),
        ]);

    [Theory]
    [InlineData(18, 1, 15)]
    [InlineData(72, 3, 6.667)]
    [InlineData(72, 4, 1.304)]
    public void The_wait_is_that_of_the_tables_of_Erlang(int households, int xRays, double minutes) =>
        Assert.Equal(minutes, XRayOf(GvlSizing.Of(new(households, 480, With(xRays)))).WaitMinutes, tolerance: 0.001);

    [Fact]
    public void Locations_are_added_until_nobody_waits_longer_than_asked()
    {
        var sizing = GvlSizing.Of(new(144, 10, With(3)));
        Assert.Equal((2, GvlFunction.XRay), (sizing.Gvls, sizing.Binding));
        var xRay = XRayOf(sizing);
        Assert.Equal((144, 15, 4, 5, 3), (
            xRay.VisitsPerDay, xRay.Minutes, xRay.Load, xRay.NeededTogether, xRay.NeededEach));
        Assert.Equal(6.667, xRay.WaitMinutes, tolerance: 0.001);
        Assert.Equal(
            "2 locations of the size of Voorbeeld: XRay would need 5 in one place, 3 are at each.",
            sizing.Explanation);
        Assert.Equal(3, GvlSizing.Of(new(144, 2, With(3))).Gvls);
    }

    [Fact]
    public void Desks_that_can_not_keep_up_are_too_few_in_a_hundred_locations()
    {
        var sizing = GvlSizing.Of(new(5_000, 30, With(1)));
        Assert.Null(sizing.Gvls);
        Assert.Equal(double.PositiveInfinity, XRayOf(sizing).WaitMinutes);
        Assert.StartsWith("More than 100 locations", sizing.Explanation);
    }

    [Fact]
    public void Beds_are_arrivals_times_days_by_the_share_that_is_planned_with()
    {
        // 600 a week for four days.
        var question = new SizingQuestion(30, 30, With(20)) { PersonsPerDay = 86, StayDays = 4, BedsEach = 100 };
        var sizing = GvlSizing.Of(question);
        Assert.Equal((359, 4, null), (sizing.BedsNeeded, sizing.Gvls, sizing.Binding));
        Assert.Equal(
            "4 locations of the size of Voorbeeld: 359 beds are needed, 100 at each.", sizing.Explanation);
        Assert.Equal(1, GvlSizing.Of(question with { BedsEach = 359 }).Gvls);
    }

    [Fact]
    public void The_steps_of_track_four_are_for_a_part_of_the_households_and_a_visit_takes_whole_slots()
    {
        var question = new SizingQuestion(100, 30, With(20))
        {
            GeneralTrackPercent = 40,
            Minutes = ImmutableDictionary<GvlFunction, int>.Empty.Add(GvlFunction.InformationDesk, 50),
        };
        var desk = GvlSizing.Of(question).Functions.Single(one => one.Function is GvlFunction.InformationDesk);
        Assert.Equal((40, 60), (desk.VisitsPerDay, desk.Minutes));
        Assert.DoesNotContain(
            GvlSizing.Of(question with { GeneralTrackPercent = 0 }).Functions,
            one => one.Function is GvlFunction.DetailedInterviewRoom);
    }

    [Fact]
    public void More_households_never_need_fewer_locations()
    {
        var before = 0;
        for (var households = 20; households <= 600; households += 20)
        {
            var gvls = GvlSizing.Of(new(households, 30, ShippedGvl.FindReference("ter-apel")!)).Gvls!.Value;
            Assert.True(gvls >= before, $"{households} households");
            before = gvls;
        }

        Assert.True(before > 1);
    }

    static FunctionSizing XRayOf(GvlSizing sizing) =>
        sizing.Functions.Single(one => one.Function is GvlFunction.XRay);
}
