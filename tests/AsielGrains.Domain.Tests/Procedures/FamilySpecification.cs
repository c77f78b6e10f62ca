using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>Relatives who follow a permit holder (nareis): two cases, each of which names the other.</summary>
public sealed class FamilySpecification
{
    static readonly CaseId Referent = CaseId.Parse("0123456789abcdef0123456789abcdef");
    static readonly CaseId Relative = CaseId.Parse("fedcba9876543210fedcba9876543210");

    static Told Applied =>
        RelativeAnnouncedOn("2022-03-01").And(new CaseEvent.FamilyApplied(Day("2022-03-01"), Referent));

    static Told Granted => Applied.And(
        new CaseEvent.FamilyDecided(Day("2022-05-10"), FamilyOutcome.Granted),
        new CaseEvent.EntryVisaIssued(Day("2022-06-01"), Day("2022-08-30")));

    static Told Holder => LodgedOn("2021-09-01").And(
        new CaseEvent.Decided(Day("2022-02-01"), Outcome.Granted, Article.Parse("Vw 2000 art. 29(1)a")),
        new CaseEvent.PermitIssued(Day("2022-02-01"), Day("2021-09-01"), Day("2026-09-01")));

    static Deadline Due(Told told, string term) =>
        DeadlineReckoning.Of(told.State, Today).Single(deadline => deadline.Term.Code == term);

    // Vw 2000 art. 29(4): within three months of the permit.
    [Fact]
    public void The_referent_applies_within_three_months_of_the_permit()
    {
        Assert.Equal(Day("2022-05-02"), Due(Holder, "NAREIS3").EndsOn);
        Assert.Equal(
            DeadlineState.Met,
            Due(Holder.And(new CaseEvent.RelativeApplied(Day("2022-03-01"), Relative)), "NAREIS3").StateOn(Today));
        Assert.Equal(
            DeadlineState.MetLate,
            Due(Holder.And(new CaseEvent.RelativeApplied(Day("2022-06-01"), Relative)), "NAREIS3").StateOn(Today));
    }

    [Fact]
    public void Only_a_permit_holder_applies_for_relatives() => LodgedOn("2021-09-01").Refuses(
        new CaseEvent.RelativeApplied(Day("2022-03-01"), Relative), Reason.StepNotAllowed);

    [Fact]
    public void Who_lost_the_permit_applies_for_nobody() => Holder
        .And(
            new CaseEvent.RevocationIntended(Day("2022-02-10")),
            new CaseEvent.ViewReceived(Day("2022-02-15")),
            new CaseEvent.PermitRevoked(Day("2022-02-20"), Article.Parse("Vw 2000 art. 32(1)")))
        .Refuses(new CaseEvent.RelativeApplied(Day("2022-03-01"), Relative), Reason.StepNotAllowed);

    [Fact]
    public void A_relative_abroad_has_neither_residence_nor_reception()
    {
        Assert.IsType<Residence.None>(Granted.Standing.Residence);
        Assert.IsType<ReceptionRight.None>(Granted.Standing.Reception);
    }

    [Fact]
    public void The_application_is_decided_in_ninety_days() =>
        Assert.Equal(Day("2022-05-30"), Due(Applied, "NAREIS90").EndsOn);

    [Fact]
    public void A_relative_arrives_on_a_valid_entry_visa_and_has_a_right_to_reception()
    {
        Applied.Refuses(new CaseEvent.FamilyArrived(Day("2022-07-01")), Reason.StepNotAllowed);
        Granted.Refuses(new CaseEvent.FamilyArrived(Day("2022-08-31")), Reason.StepNotAllowed);

        var arrived = Granted.And(new CaseEvent.FamilyArrived(Day("2022-07-01")));
        Assert.Equal(new ReceptionRight.Entitled(Day("2022-07-01")), arrived.Standing.Reception);
        Assert.IsType<Residence.PermitHolder>(arrived.And(
            new CaseEvent.Registered(
                Day("2022-07-04"), Cases.Known.Person, ApplicationKind.Family, Cases.Known.Syrian, null),
            new CaseEvent.PermitIssued(Day("2022-07-04"), Day("2022-07-01"), Day("2026-09-01"))).Standing.Residence);
    }

    [Fact]
    public void A_refused_relative_gets_no_entry_visa() => Applied
        .And(new CaseEvent.FamilyDecided(Day("2022-05-10"), FamilyOutcome.Refused))
        .Refuses(new CaseEvent.EntryVisaIssued(Day("2022-06-01"), Day("2022-08-30")), Reason.StepNotAllowed);

    // The right is derived from the referent's.
    [Fact]
    public void When_the_referent_loses_the_right_nothing_more_is_granted()
    {
        var lost = new CaseEvent.ReferentRightLost(Day("2022-05-20"), ReferentLoss.PermitRevoked);

        Applied.And(lost).Refuses(
            new CaseEvent.FamilyDecided(Day("2022-05-25"), FamilyOutcome.Granted), Reason.StepNotAllowed);
        Assert.Equal("refused", Applied.And(
            lost, new CaseEvent.FamilyDecided(Day("2022-05-25"), FamilyOutcome.Refused)).Standing.Stage);
        Applied.And(new CaseEvent.FamilyDecided(Day("2022-05-10"), FamilyOutcome.Granted), lost).Refuses(
            new CaseEvent.EntryVisaIssued(Day("2022-06-01"), Day("2022-08-30")), Reason.StepNotAllowed);
    }

    // Vw 2000 art. 32: the permit of who followed does not end by itself; the IND revokes it.
    [Fact]
    public void A_relative_who_holds_a_permit_keeps_it_until_it_is_revoked()
    {
        var holds = Granted.And(
            new CaseEvent.FamilyArrived(Day("2022-07-01")),
            new CaseEvent.PermitIssued(Day("2022-07-04"), Day("2022-07-01"), Day("2026-09-01")),
            new CaseEvent.ReferentRightLost(Day("2023-01-10"), ReferentLoss.PermitRevoked));

        Assert.IsType<Residence.PermitHolder>(holds.Standing.Residence);
        Assert.IsType<Residence.Appellant>(holds.And(
            new CaseEvent.RevocationIntended(Day("2023-01-16")),
            new CaseEvent.ViewReceived(Day("2023-02-20")),
            new CaseEvent.PermitRevoked(Day("2023-03-01"), Article.Parse("Vw 2000 art. 32(1)"))).Standing.Residence);
    }

    [Fact]
    public void Only_a_relative_follows() => LodgedOn("2021-09-01").Refuses(
        new CaseEvent.FamilyArrived(Day("2022-07-01")), Reason.StepNotAllowed);
}
