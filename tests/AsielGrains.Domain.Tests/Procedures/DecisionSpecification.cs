using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>From the hearing to the decision, under each body of law.</summary>
public sealed class DecisionSpecification
{
    static Told Heard(string lodged, string heard, Hearing hearing = Hearing.Detailed) => LodgedOn(lodged).And(
        new CaseEvent.ExaminationChosen(Day(heard), Examination.General),
        new CaseEvent.HearingHeld(Day(heard), hearing));

    // Vb 2000 art. 3.112, until 24-6-2021; Stb. 2021, 250 put the aanmeldgehoor in its place.
    [Fact]
    public void The_first_hearing_exists_under_the_old_law_only()
    {
        Assert.Equal("examination", Heard("2015-10-05", "2015-10-19", Hearing.First).Standing.Stage);
        LodgedOn("2021-09-01").Refuses(
            new CaseEvent.HearingHeld(Day("2021-09-20"), Hearing.First), Reason.StepNotAllowed);
    }

    // Vb 2000 art. 3.110: nine days may be chosen beforehand since 25-6-2021.
    [Fact]
    public void The_form_of_nine_days_exists_since_2021()
    {
        var nine = new CaseEvent.ExaminationChosen(Day("2021-09-20"), Examination.GeneralLong);

        Assert.Null(LodgedOn("2021-09-01").Reported(nine).Rejection);
        LodgedOn("2021-06-24").Refuses(nine, Reason.StepNotAllowed);
    }

    // Vw 2000 art. 39.
    [Fact]
    public void A_refusal_comes_after_an_intention()
    {
        var refusal = new CaseEvent.Decided(Day("2021-09-25"), Outcome.Unfounded, Grounds);

        Heard("2021-09-01", "2021-09-20").Refuses(refusal, Reason.StepNotAllowed);
        Assert.Null(Heard("2021-09-01", "2021-09-20")
            .And(new CaseEvent.IntentionSent(Day("2021-09-22"))).Reported(refusal).Rejection);
    }

    [Fact]
    public void A_grant_needs_no_intention() => Assert.Equal(
        "granted",
        Heard("2021-09-01", "2021-09-20")
            .And(new CaseEvent.Decided(Day("2021-09-25"), Outcome.Granted, Article.Parse("Vw 2000 art. 29(1)a")))
            .Standing.Stage);

    // The Dutch bill to the Pact knows no voornemen; the procedure says that this was not verified.
    [Fact]
    public void Under_the_Pact_a_refusal_needs_no_intention()
    {
        var told = LodgedOn("2026-07-01").And(
            new CaseEvent.ExaminationChosen(Day("2026-07-02"), Examination.Accelerated),
            new CaseEvent.Decided(Day("2026-08-01"), Outcome.Unfounded, Grounds));

        Assert.Equal("refused", told.Standing.Stage);
        Assert.NotNull(told.Standing.Procedure.Unverified);
        told.Refuses(new CaseEvent.IntentionSent(Day("2026-07-20")), Reason.StepNotAllowed);
    }

    // Vb 2000 art. 3.119: new facts after the intention lead to another round.
    [Fact]
    public void An_intention_can_be_sent_anew_after_the_view() => Assert.Equal(
        "intention",
        Heard("2021-09-01", "2021-09-20").And(
            new CaseEvent.ExaminationChosen(Day("2021-09-24"), Examination.Extended),
            new CaseEvent.IntentionSent(Day("2021-10-20")),
            new CaseEvent.ViewReceived(Day("2021-11-15")),
            new CaseEvent.HearingHeld(Day("2021-12-01"), Hearing.Additional),
            new CaseEvent.IntentionSent(Day("2021-12-10"))).Standing.Stage);

    [Theory]
    [InlineData(Organisation.Politie)]
    [InlineData(Organisation.KMar)]
    [InlineData(Organisation.Coa)]
    [InlineData(Organisation.DtenV)]
    [InlineData(Organisation.Rechtspraak)]
    public void Nobody_but_the_IND_writes_a_legal_outcome(Organisation partner) => Heard("2021-09-01", "2021-09-20")
        .Refuses(new CaseEvent.Decided(Day("2021-09-25"), Outcome.Granted, Grounds), Reason.StepNotYours, partner);

    [Fact]
    public void A_hearing_that_is_told_late_changes_nothing_in_what_followed()
    {
        var decided = LodgedOn("2021-09-01").And(
            new CaseEvent.Decided(Day("2021-09-25"), Outcome.Granted, Grounds));
        var late = decided.And(new CaseEvent.HearingHeld(Day("2021-09-20"), Hearing.Detailed));

        Assert.Equal("granted", late.Standing.Stage);
        Assert.Equal(
            LodgedOn("2021-09-01").And(
                new CaseEvent.HearingHeld(Day("2021-09-20"), Hearing.Detailed),
                new CaseEvent.Decided(Day("2021-09-25"), Outcome.Granted, Grounds)).State,
            late.State);
    }

    [Fact]
    public void A_permit_follows_a_grant_and_makes_a_permit_holder()
    {
        var holder = Heard("2021-09-01", "2021-09-20").And(
            new CaseEvent.Decided(Day("2021-09-25"), Outcome.Granted, Grounds),
            new CaseEvent.PermitIssued(Day("2021-09-25"), Day("2021-09-01"), Day("2026-09-01")));

        Assert.Equal(new Residence.PermitHolder(Day("2021-09-01"), Day("2026-09-01")), holder.Standing.Residence);
        Assert.IsType<ReceptionRight.Entitled>(holder.Standing.Reception);
        holder.Refuses(
            new CaseEvent.Departed(Day("2022-01-01"), DepartureKind.Independent), Reason.CombinationNotPossible);
    }
}
