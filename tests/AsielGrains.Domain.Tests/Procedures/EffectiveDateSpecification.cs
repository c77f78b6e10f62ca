using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>What came in force while a body of law lasted is refused before its first day, or does not run.</summary>
public sealed class EffectiveDateSpecification
{
    public static TheoryData<string, string, Func<DateOnly, CaseEvent.Step>> Steps => new()
    {
        { "2016-02-20", "2016-03-01", on => new CaseEvent.TrackAssigned(on, Track.General, null) },
        {
            "2019-08-20", "2019-09-01",
            on => new CaseEvent.RegietafelHeld(on, RegietafelSession.BeforeHearing, true, null)
        },
        { "2015-07-01", "2015-07-20", on => new CaseEvent.Decided(on, Outcome.Discontinued, Grounds) },
        { "2022-09-01", "2022-09-10", on => new CaseEvent.Preregistered(on) },
    };

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_step_is_refused_before_its_first_day(
        string lodged, string first, Func<DateOnly, CaseEvent.Step> step)
    {
        LodgedOn(lodged).Refuses(step(Day(first).AddDays(-1)), Reason.StepNotAllowed);

        Assert.Null(LodgedOn(lodged).Reported(step(Day(first))).Rejection);
    }

    // Leidraad Terugkeer en Vertrek: handed in in person since July 2019.
    [Fact]
    public void The_form_of_a_repeat_application_is_checked_since_July_2019()
    {
        var announced = RepeatAnnouncedOn("2019-06-20");

        announced.Refuses(
            new CaseEvent.RepeatFormChecked(Day("2019-06-30"), RepeatFormFinding.Incomplete), Reason.StepNotAllowed);
        Assert.Equal(
            Day("2019-07-08"),
            Of(announced.And(
                new CaseEvent.RepeatFormChecked(Day("2019-07-01"), RepeatFormFinding.Incomplete)), "HASAH")?.EndsOn);
    }

    // Vb 2000 art. 3.107b as of 20-7-2015.
    [Theory]
    [InlineData("2015-07-17", null)]
    [InlineData("2015-07-20", "2015-07-23")]
    public void A_term_does_not_start_before_its_first_day(string announced, string? last)
    {
        var told = new Told([new CaseEvent.Announced(Day(announced), Cases.Known.Person, default, default)]);

        Assert.Equal(last is null ? null : Day(last), Of(told, "REG3")?.EndsOn);
    }

    // Vw 2000 art. 59b and 62 go on: deadlines.csv gives them no last day.
    [Theory]
    [InlineData("VERTR")]
    [InlineData("VERTR0")]
    [InlineData("BEW59B")]
    [InlineData("HASAH")]
    [InlineData("HASAH2")]
    public void What_the_Pact_leaves_to_Dutch_law_goes_on_under_it(string term) =>
        Assert.NotNull(ShippedProcedures.Book.Find("eu-2026")!.Term(term)?.Unverified);

    static Deadline? Of(Told told, string term) =>
        DeadlineReckoning.Of(told.State, Today).SingleOrDefault(deadline => deadline.Term.Code == term);
}
