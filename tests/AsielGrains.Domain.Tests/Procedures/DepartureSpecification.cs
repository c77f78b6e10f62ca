using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>Departure, supervision and absence stand beside the procedure, each with its own source.</summary>
public sealed class DepartureSpecification
{
    static Told MustLeave => LodgedOn("2021-09-01").And(
        new CaseEvent.ExaminationChosen(Day("2021-10-25"), Examination.General),
        new CaseEvent.IntentionSent(Day("2021-10-27")),
        new CaseEvent.Decided(Day("2021-11-01"), Outcome.Inadmissible, Grounds));

    // Vw 2000 art. 62(2).
    [Fact]
    public void The_IND_can_shorten_the_departure_term()
    {
        Assert.Equal(
            new Departure.Obliged(Day("2021-11-03"), Day("2021-11-03")),
            MustLeave.And(new CaseEvent.DepartureTermSet(Day("2021-11-03"), 0, Article.Parse("Vw 2000 art. 62(2)")))
                .Standing.Departure);
    }

    [Fact]
    public void Who_has_left_has_neither_residence_nor_reception_nor_supervision()
    {
        var gone = MustLeave.And(
            new CaseEvent.SupervisionImposed(Day("2021-11-10"), SupervisionMeasure.RestrictionOfLiberty),
            Removable("2021-12-01"),
            new CaseEvent.Departed(Day("2021-12-01"), DepartureKind.Forced)).Standing;

        Assert.Equal(new Departure.Gone(Day("2021-12-01"), DepartureKind.Forced), gone.Departure);
        Assert.IsType<Residence.None>(gone.Residence);
        Assert.Equal(new ReceptionRight.Ended(Day("2021-12-01")), gone.Reception);
        Assert.IsType<Supervision.None>(gone.Supervision);
    }

    [Fact]
    public void Nobody_leaves_twice() => MustLeave
        .And(new CaseEvent.Departed(Day("2021-12-01"), DepartureKind.Independent))
        .Refuses(new CaseEvent.Departed(Day("2021-12-05"), DepartureKind.Forced), Reason.CombinationNotPossible);

    // Vc 2000 A5, model M100: the police must establish it.
    [Fact]
    public void Absence_is_established_by_the_police_and_is_no_departure()
    {
        var absence = new CaseEvent.AbsenceEstablished(Day("2021-10-01"));
        LodgedOn("2021-09-01").Refuses(absence, Reason.StepNotYours, Organisation.Coa);

        var absent = LodgedOn("2021-09-01").And(absence);
        Assert.IsType<Departure.NotObliged>(absent.Standing.Departure);
        Assert.Equal("lodged", absent.Standing.Stage);
        Assert.Equal(new ReceptionRight.Ended(Day("2021-10-01")), absent.Standing.Reception);
    }

    [Fact]
    public void Who_comes_back_has_a_right_to_reception_again() => Assert.Equal(
        new ReceptionRight.Entitled(Day("2021-10-10")),
        LodgedOn("2021-09-01").And(
            new CaseEvent.AbsenceEstablished(Day("2021-10-01")),
            new CaseEvent.ReturnedFromAbsence(Day("2021-10-10"))).Standing.Reception);

    // The kind that was called MOB before: the police establish it, and nobody saw the person leave.
    [Fact]
    public void Who_left_without_supervision_was_established_to_be_absent()
    {
        MustLeave.Refuses(Unsupervised("2021-12-01"), Reason.StepNotAllowed);
        MustLeave.And(new CaseEvent.AbsenceEstablished(Day("2021-11-15")), Unsupervised("2021-12-01"));
    }

    [Fact]
    public void Who_left_without_supervision_and_comes_back_must_leave_as_before()
    {
        var back = MustLeave.And(
            new CaseEvent.AbsenceEstablished(Day("2021-11-15")),
            Unsupervised("2021-12-01"),
            new CaseEvent.ReturnedFromAbsence(Day("2022-01-10")));

        Assert.Equal(new Departure.Obliged(Day("2021-11-01"), Day("2021-11-29")), back.Standing.Departure);
        Assert.IsType<Residence.None>(back.Standing.Residence);
        back.And(new CaseEvent.Departed(Day("2022-02-01"), DepartureKind.Independent));
    }

    // Vw 2000 art. 30c: until the application is left aside the procedure goes on.
    [Fact]
    public void An_applicant_who_left_without_supervision_and_comes_back_awaits_the_decision_again()
    {
        var back = LodgedOn("2021-09-01").And(
            new CaseEvent.AbsenceEstablished(Day("2021-10-01")),
            Unsupervised("2021-10-08"),
            new CaseEvent.ReturnedFromAbsence(Day("2021-10-12"))).Standing;

        Assert.Equal(
            (new Residence.Applicant(Day("2021-09-01")), new ReceptionRight.Entitled(Day("2021-10-12"))),
            (back.Residence, back.Reception));
        Assert.IsType<Departure.NotObliged>(back.Departure);
    }

    [Fact]
    public void What_was_decided_meanwhile_holds_for_who_comes_back()
    {
        var back = LodgedOn("2021-09-01").And(
            new CaseEvent.AbsenceEstablished(Day("2021-10-01")),
            Unsupervised("2021-10-08"),
            new CaseEvent.Decided(Day("2021-10-20"), Outcome.Discontinued, Grounds));

        Assert.IsType<Departure.Gone>(back.Standing.Departure);
        Assert.IsType<Departure.Obliged>(
            back.And(new CaseEvent.ReturnedFromAbsence(Day("2021-11-01"))).Standing.Departure);
    }

    [Fact]
    public void Who_was_seen_to_leave_does_not_return_from_an_absence() => MustLeave
        .And(Removable("2021-12-01"), new CaseEvent.Departed(Day("2021-12-01"), DepartureKind.Forced))
        .Refuses(new CaseEvent.ReturnedFromAbsence(Day("2022-01-10")), Reason.CombinationNotPossible);

    static CaseEvent.RemovabilityChecked Removable(string day) => new(Day(day), RemovabilityFinding.Removable);

    static CaseEvent.Departed Unsupervised(string day) => new(Day(day), DepartureKind.Unsupervised);

    [Fact]
    public void Nobody_is_absent_and_detained()
    {
        MustLeave
            .And(
                Removable("2021-11-10"),
                new CaseEvent.SupervisionImposed(Day("2021-11-10"), SupervisionMeasure.Detention))
            .Refuses(new CaseEvent.AbsenceEstablished(Day("2021-11-12")), Reason.CombinationNotPossible);
        MustLeave.And(new CaseEvent.AbsenceEstablished(Day("2021-11-10")))
            .Refuses(
                new CaseEvent.SupervisionImposed(Day("2021-11-12"), SupervisionMeasure.Detention),
                Reason.CombinationNotPossible);
    }

    [Fact]
    public void A_measure_that_was_not_imposed_is_not_lifted() => MustLeave.Refuses(
        new CaseEvent.SupervisionLifted(Day("2021-11-12"), SupervisionMeasure.Detention),
        Reason.CombinationNotPossible);

    [Fact]
    public void Withdrawal_ends_the_procedure_and_not_a_duty_to_leave()
    {
        var withdrawn = new Told(MustLeave.History.Add(new CaseEvent.Withdrawn(Day("2021-11-15"))));

        Assert.Equal("withdrawn", withdrawn.Standing.Stage);
        Assert.IsType<Departure.Obliged>(withdrawn.Standing.Departure);
    }
}
