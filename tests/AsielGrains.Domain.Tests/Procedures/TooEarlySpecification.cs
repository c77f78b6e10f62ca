using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>Terms of "at least": what may not be done before they have run out.</summary>
public sealed class TooEarlySpecification
{
    static readonly Article Aside = Article.Parse("Vw 2000 art. 30c(1)");

    static CaseEvent.HearingHeld Heard(string on, Hearing hearing = Hearing.Detailed) => new(Day(on), hearing);

    // Vb 2000 art. 3.109: six days at least; lodged on a Wednesday they run until the Tuesday after.
    [Theory]
    [InlineData("2021-09-01", "2021-09-07", Hearing.Detailed, Reason.TooEarly)]
    [InlineData("2021-09-01", "2021-09-08", Hearing.Detailed, null)]
    [InlineData("2015-10-05", "2015-10-08", Hearing.First, Reason.TooEarly)]
    [InlineData("2015-10-05", "2015-10-13", Hearing.First, null)]
    [InlineData("2021-09-01", "2021-09-02", Hearing.Registration, null)]
    public void Nobody_is_heard_before_the_rest_period_is_over(
        string lodged, string heard, Hearing hearing, Reason? refusal) => Assert.Equal(
            refusal, LodgedOn(lodged).Reported(Heard(heard, hearing)).Rejection?.Reason);

    [Fact]
    public void The_refusal_says_until_when_and_by_which_article() => Assert.Equal(
        "Too early: RVT (rest and preparation, at least) runs until 2021-09-07 (Vb 2000 art. 3.109).",
        LodgedOn("2021-09-01").Reported(Heard("2021-09-03")).Rejection?.Detail);

    // Vb 2000 art. 3.109(7).
    [Theory]
    [InlineData(WaiverGround.PublicOrder)]
    [InlineData(WaiverGround.Nuisance)]
    [InlineData(WaiverGround.Detention)]
    [InlineData(WaiverGround.LateDublin)]
    public void Some_have_no_rest_period(WaiverGround ground) => Assert.Null(LodgedOn("2021-09-01")
        .And(new CaseEvent.RestPeriodWaived(Day("2021-09-02"), ground)).Reported(Heard("2021-09-03")).Rejection);

    // Vb 2000 art. 3.109c: none in tracks 1 and 2.
    [Theory]
    [InlineData(Track.SafeCountry, null)]
    [InlineData(Track.General, Reason.TooEarly)]
    public void In_the_track_of_safe_countries_there_is_none(Track track, Reason? refusal) => Assert.Equal(
        refusal,
        LodgedOn("2021-09-01").And(new CaseEvent.TrackAssigned(Day("2021-09-02"), track, null))
            .Reported(Heard("2021-09-03")).Rejection?.Reason);

    // Vw 2000 art. 30c, VV 2000 art. 3.45b(2): two weeks after the absence became known.
    [Fact]
    public void Who_is_absent_has_two_weeks_to_come_back()
    {
        var absent = LodgedOn("2021-09-01").And(new CaseEvent.AbsenceEstablished(Day("2021-10-04")));

        absent.Refuses(new CaseEvent.Decided(Day("2021-10-18"), Outcome.Discontinued, Aside), Reason.TooEarly);
        Assert.Null(absent.Reported(
            new CaseEvent.Decided(Day("2021-10-19"), Outcome.Discontinued, Aside)).Rejection);
    }

    [Fact]
    public void Under_the_Pact_there_is_no_rest_period() => Assert.Null(LodgedOn("2026-07-01").And(
        new CaseEvent.ExaminationChosen(Day("2026-07-02"), Examination.Regular))
        .Reported(Heard("2026-07-03")).Rejection);

    // A fact that is stored stays; what it broke is told with the deadline.
    [Fact]
    public void What_turns_out_to_have_been_too_early_is_marked_and_stays()
    {
        var heard = LodgedOn("2021-09-01").And(Heard("2021-09-08"));
        var corrected = heard.And(new CaseEvent.Corrected(
            Day("2021-09-10"), null, null, null, Day("2021-09-06"), null, null, null, null));

        Assert.Equal(DeadlineState.TooEarly, RestOf(corrected).StateOn(Today));
        Assert.Equal(Day("2021-09-08"), RestOf(corrected).EarlyOn);
        Assert.Equal("examination", corrected.Standing.Stage);
        Assert.NotEqual(DeadlineState.TooEarly, RestOf(heard).StateOn(Today));
    }

    static Deadline RestOf(Told told) =>
        DeadlineReckoning.Of(told.State, Today).Single(deadline => deadline.Term.Code == "RVT");
}
