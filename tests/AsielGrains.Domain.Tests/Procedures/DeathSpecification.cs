using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>Death ends everything, under every body of law.</summary>
public sealed class DeathSpecification
{
    public static TheoryData<string> Laws => ["2015-09-01", "2021-09-01", "2023-01-09", "2026-07-01"];

    [Theory]
    [MemberData(nameof(Laws))]
    public void Death_ends_procedure_rights_duty_and_supervision(string lodged)
    {
        var day = Day(lodged);
        var dead = LodgedOn(lodged).And(
            new CaseEvent.SupervisionImposed(day.AddDays(1), SupervisionMeasure.ReportingDuty),
            new CaseEvent.Died(day.AddDays(9))).Standing;

        Assert.Equal(("deceased", day.AddDays(9)), (dead.Stage, dead.DiedOn!.Value));
        Assert.IsType<Residence.None>(dead.Residence);
        Assert.IsType<ReceptionRight.Ended>(dead.Reception);
        Assert.IsType<Departure.NotObliged>(dead.Departure);
        Assert.IsType<Supervision.None>(dead.Supervision);
    }

    [Fact]
    public void No_term_runs_on_for_who_died()
    {
        var state = LodgedOn("2021-09-01").And(new CaseEvent.Died(Day("2021-09-10"))).State;

        var running = DeadlineReckoning.Of(state, Day("2021-09-20"))
            .Where(deadline => deadline.StateOn(Day("2021-09-20")) is DeadlineState.Running or DeadlineState.Suspended);

        Assert.Empty(running);
    }

    [Fact]
    public void Nothing_happens_to_who_died() => LodgedOn("2021-09-01")
        .And(new CaseEvent.Died(Day("2021-09-10")))
        .Refuses(
            new CaseEvent.HouseholdChanged(Day("2021-09-11"), null, HouseholdReason.Split),
            Reason.CombinationNotPossible);

    [Fact]
    public void What_happened_before_the_death_can_still_be_told() => Assert.Equal(
        "deceased",
        LodgedOn("2021-09-01").And(
            new CaseEvent.Died(Day("2021-09-10")),
            new CaseEvent.ExaminationChosen(Day("2021-09-08"), Examination.General)).Standing.Stage);

    [Fact]
    public void COA_does_not_establish_a_death() => LodgedOn("2021-09-01").Refuses(
        new CaseEvent.Died(Day("2021-09-10")), Reason.StepNotYours, Organisation.Coa);

    [Fact]
    public void A_birth_and_a_death_leave_the_cases_of_the_others_in_the_household_alone()
    {
        var household = Cases.Known.Household;
        var mother = LodgedOn("2021-09-01");
        var child = RegisteredOn("2021-10-05").And(
            new CaseEvent.HouseholdChanged(Day("2021-10-05"), household, HouseholdReason.Birth));
        var before = mother.Standing;

        var gone = child.And(new CaseEvent.Died(Day("2021-10-09")));

        Assert.Equal((household, household), (child.Standing.Household, mother.Standing.Household));
        Assert.Equal("deceased", gone.Standing.Stage);
        Assert.Equal(before, mother.Standing);
    }
}
