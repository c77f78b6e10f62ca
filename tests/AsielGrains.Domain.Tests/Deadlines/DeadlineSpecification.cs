using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Tests.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Deadlines;

/// <summary>Deadlines are derived from facts and rules; each tells its arithmetic and its articles.</summary>
public sealed class DeadlineSpecification
{
    static readonly Nationality Italy = Nationality.Parse("ITA");

    // Vw 2000 art. 42(1).
    [Theory]
    [InlineData("2015-10-05", "2016-04-05")]
    [InlineData("2015-08-31", "2016-02-29")]
    [InlineData("2021-08-31", "2022-02-28")]
    [InlineData("2021-09-01", "2022-03-01")]
    public void A_decision_is_due_in_six_months(string lodged, string due) =>
        Assert.Equal(Day(due), Of(LodgedOn(lodged), "BESL6").EndsOn);

    // A file of before 1980 can be kept, and a mistyped year told: neither may stand in the way of an answer.
    [Theory]
    [InlineData("1900-01-01")]
    [InlineData("1979-09-01")]
    [InlineData("1979-12-31")]
    public void A_deadline_outside_the_known_years_is_reckoned_and_says_so(string lodged)
    {
        var told = LodgedOn(lodged);
        var deadline = Of(told, "BESL6");

        Assert.Equal("the holidays of these years", Assert.Single(deadline.Unverified));
        Assert.NotEmpty(DeadlineReckoning.Unexplained(told.State, Today));
        Assert.True(deadline.EndsOn >= Day(lodged).AddMonths(6));
    }

    [Fact]
    public void A_deadline_of_the_known_years_is_not_called_uncertain() =>
        Assert.Empty(Of(LodgedOn("2015-10-05"), "BESL6").Unverified);

    // Vw 2000 art. 42(4) and (5): nine months on top, then three.
    [Fact]
    public void The_decision_term_is_extended_twice()
    {
        var once = LodgedOn("2021-09-01").And(
            new CaseEvent.TermExtended(Day("2022-02-01"), "BESL6", "BESL9", "complex"));
        var twice = once.And(
            new CaseEvent.TermExtended(Day("2022-11-01"), "BESL6", "BESL3", "proper-examination"));

        Assert.Equal(Day("2022-12-01"), Of(once, "BESL6").EndsOn);
        Assert.Equal(Day("2023-03-01"), Of(twice, "BESL6").EndsOn);
        LodgedOn("2021-09-01").Refuses(
            new CaseEvent.TermExtended(Day("2022-02-01"), "BESL6", "BESL3", "proper-examination"),
            Reason.StepNotAllowed);
    }

    [Fact]
    public void A_term_is_extended_on_a_ground_of_the_law_only() => LodgedOn("2021-09-01").Refuses(
        new CaseEvent.TermExtended(Day("2022-02-01"), "BESL6", "BESL9", "busy"), Reason.GroundMissing);

    // WBV 2022/22: fifteen months for all, and the answer says what nobody verified.
    [Fact]
    public void The_collective_extension_holds_without_a_decision_in_the_case()
    {
        var deadline = Of(LodgedOn("2023-01-09"), "BESL6");

        Assert.Equal(Day("2024-04-09"), deadline.EndsOn);
        Assert.Equal(["6 months", "WBV"], deadline.Reasons.Select(reason => reason.Text[..reason.Text.IndexOf(
            reason.Text.StartsWith("WBV", StringComparison.Ordinal) ? "," : " from", StringComparison.Ordinal)]));
        Assert.NotEmpty(deadline.Unverified);
    }

    // Vw 2000 art. 42(6): in a Dublin case the term runs from when the Netherlands are responsible.
    [Fact]
    public void In_a_Dublin_case_the_decision_term_does_not_run_until_the_Netherlands_are_responsible()
    {
        var claimed = LodgedOn("2021-09-01").And(
            new CaseEvent.TrackAssigned(Day("2021-09-02"), Track.Dublin, null),
            new CaseEvent.ClaimSent(Day("2021-09-10"), Italy, ClaimKind.TakeCharge));
        Assert.DoesNotContain(DeadlineReckoning.Of(claimed.State, Today), deadline => deadline.Term.Code == "BESL6");

        var responsible = claimed.And(
            new CaseEvent.ResponsibilityEstablished(Day("2022-02-01")),
            new CaseEvent.TrackAssigned(Day("2022-02-01"), Track.General, TrackReason.ClaimLapsed));
        Assert.Equal(Day("2022-08-01"), Of(responsible, "BESL6").EndsOn);
    }

    [Fact]
    public void A_proposed_track_stops_no_term() => Assert.Equal(
        Day("2022-03-01"),
        Of(
            LodgedOn("2021-09-01").And(new CaseEvent.RegietafelHeld(
                Day("2021-09-02"), RegietafelSession.BeforeHearing, true, Track.Dublin)),
            "BESL6").EndsOn);

    [Fact]
    public void A_suspended_term_stands_still_and_runs_on_afterwards()
    {
        var suspended = LodgedOn("2021-09-01").And(
            new CaseEvent.TermSuspended(Day("2021-10-01"), "BESL6", "AWB415"));
        var still = DeadlineReckoning.Of(suspended.State, Day("2021-10-11")).Single(one => one.Term.Code == "BESL6");
        Assert.Equal((Day("2022-03-11"), DeadlineState.Suspended), (still.EndsOn, still.StateOn(Day("2021-10-11"))));

        var resumed = suspended.And(new CaseEvent.TermResumed(Day("2021-10-15"), "BESL6"));
        Assert.Equal(Day("2022-03-15"), Of(resumed, "BESL6").EndsOn);
        resumed.Refuses(new CaseEvent.TermResumed(Day("2021-10-20"), "BESL6"), Reason.CombinationNotPossible);
    }

    // Vb 2000 art. 3.110, VV 2000 art. 3.42: weekends count in the general procedure, holidays don't.
    [Theory]
    [InlineData("2015-09-25", "2015-10-05", Hearing.First, "AA8", "2015-10-12")]
    [InlineData("2021-09-01", "2022-03-07", Hearing.Detailed, "AA6", "2022-03-12")]
    [InlineData("2021-09-01", "2022-04-13", Hearing.Detailed, "AA6", "2022-04-20")]
    public void The_general_procedure_counts_its_days_from_the_hearing(
        string lodged, string heard, Hearing hearing, string term, string last) =>
        Assert.Equal(Day(last), Of(InGeneralProcedure(lodged, heard, hearing), term).EndsOn);

    // Vw 2000 art. 69(2), Algemene termijnenwet art. 1: Good Friday and Easter Monday move the end.
    [Fact]
    public void The_term_of_appeal_does_not_end_on_a_holiday()
    {
        var refused = InGeneralProcedure("2021-09-01", "2022-04-04", Hearing.Detailed).And(
            new CaseEvent.IntentionSent(Day("2022-04-06")),
            new CaseEvent.Decided(Day("2022-04-08"), Outcome.Unfounded, Grounds));
        var appeal = Of(refused, "ROEP1-AA");

        Assert.Equal(Day("2022-04-19"), appeal.EndsOn);
        Assert.Equal("Algemene termijnenwet art. 1(1)", appeal.Reasons[^1].Article);
    }

    // Vw 2000 art. 69(1): four weeks after the extended procedure.
    [Fact]
    public void After_the_extended_procedure_there_are_four_weeks_to_appeal()
    {
        var refused = InGeneralProcedure("2021-09-01", "2022-02-28", Hearing.Detailed).And(
            new CaseEvent.ExaminationChosen(Day("2022-03-02"), Examination.Extended),
            new CaseEvent.IntentionSent(Day("2022-04-01")),
            new CaseEvent.Decided(Day("2022-05-10"), Outcome.Unfounded, Grounds));

        Assert.Equal(Day("2022-06-07"), Of(refused, "ROEP4").EndsOn);
        Assert.Equal(Day("2022-04-29"), Of(refused, "VAZ").EndsOn);
    }

    // Vb 2000 art. 3.107b(1).
    [Fact]
    public void Registration_is_due_in_three_working_days()
    {
        var announced = new Told([new CaseEvent.Announced(Day("2015-10-02"), Cases.Known.Person, default, default)]);

        Assert.Equal(Day("2015-10-07"), Of(announced, "REG3").EndsOn);
    }

    [Fact]
    public void A_view_that_never_came_has_lapsed_and_was_not_late()
    {
        var refused = InGeneralProcedure("2021-09-01", "2022-04-04", Hearing.Detailed).And(
            new CaseEvent.IntentionSent(Day("2022-04-06")),
            new CaseEvent.Decided(Day("2022-04-08"), Outcome.Unfounded, Grounds));

        Assert.Equal(DeadlineState.Lapsed, Of(refused, "AA6-VIEW").StateOn(Day("2022-04-09")));
    }

    [Fact]
    public void After_a_won_appeal_a_new_decision_is_due()
    {
        var won = InGeneralProcedure("2021-09-01", "2022-04-04", Hearing.Detailed).And(
            new CaseEvent.IntentionSent(Day("2022-04-06")),
            new CaseEvent.Decided(Day("2022-04-08"), Outcome.Unfounded, Grounds),
            new CaseEvent.AppealLodged(Day("2022-04-14")),
            new CaseEvent.AppealDecided(Day("2022-06-01"), Ruling.WellFounded));

        Assert.Equal(Day("2022-12-01"), Of(won, "BESLV").EndsOn);
        Assert.NotEmpty(Of(won, "BESLV").Unverified);
    }

    [Fact]
    public void A_deadline_tells_whether_it_was_met_and_when()
    {
        var decided = LodgedOn("2021-09-01");
        Assert.Equal(DeadlineState.Running, Of(decided, "BESL6").StateOn(Day("2022-03-01")));
        Assert.Equal(DeadlineState.Lapsed, Of(decided, "BESL6").StateOn(Day("2022-03-02")));

        var late = Of(decided.And(new CaseEvent.Decided(Day("2022-03-02"), Outcome.Granted, Grounds)), "BESL6");
        Assert.Equal((Day("2022-03-02"), DeadlineState.MetLate), (late.MetOn, late.StateOn(Day("2022-03-02"))));
    }

    [Fact]
    public void Every_deadline_of_the_Pact_says_that_nobody_verified_it()
    {
        var told = LodgedOn("2026-07-01").And(
            new CaseEvent.ExaminationChosen(Day("2026-07-02"), Examination.Accelerated));

        Assert.Equal(Day("2026-10-01"), Of(told, "PACC").EndsOn);
        Assert.All(DeadlineReckoning.Of(told.State, Today), deadline => Assert.NotEmpty(deadline.Unverified));
    }

    static Told InGeneralProcedure(string lodged, string heard, Hearing hearing) => LodgedOn(lodged).And(
        new CaseEvent.ExaminationChosen(Day(heard), Examination.General),
        new CaseEvent.HearingHeld(Day(heard), hearing));

    static Deadline Of(Told told, string term) =>
        DeadlineReckoning.Of(told.State, Today).Single(deadline => deadline.Term.Code == term);
}
