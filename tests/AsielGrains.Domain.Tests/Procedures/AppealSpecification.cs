using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>What a refusal, an appeal and a judgment do to residence, reception and departure.</summary>
public sealed class AppealSpecification
{
    // Made known on Monday 1 November 2021 in the general procedure: one week to appeal, until Monday the 8th.
    static Told Refused(Outcome outcome = Outcome.Unfounded) => LodgedOn("2021-09-01").And(
        new CaseEvent.ExaminationChosen(Day("2021-10-25"), Examination.General),
        new CaseEvent.HearingHeld(Day("2021-10-25"), Hearing.Detailed),
        new CaseEvent.IntentionSent(Day("2021-10-27")),
        new CaseEvent.Decided(Day("2021-11-01"), outcome, Grounds));

    // Vw 2000 art. 82(1).
    [Fact]
    public void The_duty_to_leave_is_suspended_during_the_term_of_appeal()
    {
        Assert.Equal(new Departure.Suspended(Day("2021-11-01"), 28, Day("2021-11-08")), Refused().Standing.Departure);
        Assert.IsType<Residence.Appellant>(Refused().On("2021-11-08").Residence);
    }

    // Vw 2000 art. 62(1): four weeks, from when the suspension ends.
    [Fact]
    public void Without_an_appeal_the_duty_to_leave_is_in_force_when_the_term_of_appeal_has_lapsed()
    {
        var lapsed = Refused().On("2021-11-09");

        Assert.Equal(new Departure.Obliged(Day("2021-11-08"), Day("2021-12-06")), lapsed.Departure);
        Assert.IsType<Residence.None>(lapsed.Residence);
        Assert.IsType<ReceptionRight.Entitled>(lapsed.Reception);
        Assert.Equal(new ReceptionRight.Ended(Day("2021-12-07")), Refused().On("2021-12-07").Reception);
    }

    [Fact]
    public void An_appeal_in_time_is_awaited_here()
    {
        var appealed = Refused().And(new CaseEvent.AppealLodged(Day("2021-11-08")));

        Assert.Equal(new Departure.Suspended(Day("2021-11-08"), 28, null), appealed.On("2022-05-01").Departure);
        Assert.IsType<Residence.Appellant>(appealed.On("2022-05-01").Residence);
    }

    // Vw 2000 art. 82: an appeal after its term suspends nothing.
    [Fact]
    public void An_appeal_too_late_suspends_nothing() => Assert.IsType<Departure.Obliged>(
        Refused().And(new CaseEvent.AppealLodged(Day("2021-11-09"))).Standing.Departure);

    // Vw 2000 art. 82(2) and 62(2).
    [Fact]
    public void A_manifestly_unfounded_application_obliges_to_leave_at_once()
    {
        var refused = Refused(Outcome.ManifestlyUnfounded);

        Assert.Equal(new Departure.Obliged(Day("2021-11-01"), Day("2021-11-01")), refused.Standing.Departure);
        Assert.IsType<Departure.Obliged>(
            refused.And(new CaseEvent.AppealLodged(Day("2021-11-02"))).Standing.Departure);
    }

    [Fact]
    public void A_provisional_measure_lets_the_judgment_be_awaited_here()
    {
        var measured = Refused(Outcome.ManifestlyUnfounded).And(
            new CaseEvent.AppealLodged(Day("2021-11-02")),
            new CaseEvent.ProvisionalMeasureRequested(Day("2021-11-02")),
            new CaseEvent.ProvisionalMeasureDecided(Day("2021-11-10"), Granted: true));

        Assert.IsType<Residence.Appellant>(measured.Standing.Residence);
        Assert.Equal(new ReceptionRight.Entitled(Day("2021-09-01")), measured.Standing.Reception);
    }

    [Fact]
    public void A_lost_appeal_starts_the_departure_term()
    {
        var lost = Refused().And(
            new CaseEvent.AppealLodged(Day("2021-11-08")),
            new CaseEvent.AppealDecided(Day("2022-03-01"), Ruling.Unfounded));

        Assert.Equal("judged", lost.Standing.Stage);
        Assert.Equal(new Departure.Obliged(Day("2022-03-01"), Day("2022-03-29")), lost.Standing.Departure);
    }

    [Fact]
    public void A_won_appeal_leads_back_to_a_decision()
    {
        var won = Refused().And(
            new CaseEvent.AppealLodged(Day("2021-11-08")),
            new CaseEvent.AppealDecided(Day("2022-03-01"), Ruling.WellFounded));

        Assert.Equal("lodged", won.Standing.Stage);
        Assert.IsType<Residence.Applicant>(won.Standing.Residence);
        Assert.IsType<Departure.NotObliged>(won.Standing.Departure);
    }

    [Fact]
    public void Courts_report_their_own_rulings() => Refused()
        .And(new CaseEvent.AppealLodged(Day("2021-11-08")))
        .Refuses(
            new CaseEvent.AppealDecided(Day("2022-03-01"), Ruling.WellFounded),
            Reason.StepNotYours,
            Organisation.DtenV);

    [Fact]
    public void There_is_no_appeal_against_a_decision_that_is_not_recorded() => LodgedOn("2021-09-01")
        .Refuses(new CaseEvent.AppealLodged(Day("2021-11-08")), Reason.StepNotAllowed);
}
