using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>Measures of supervision: which stand beside each other, and what ends with which.</summary>
public sealed class SupervisionSpecification
{
    static Told MustLeave => LodgedOn("2021-09-01").And(
        new CaseEvent.ExaminationChosen(Day("2021-10-25"), Examination.General),
        new CaseEvent.IntentionSent(Day("2021-10-27")),
        new CaseEvent.Decided(Day("2021-11-01"), Outcome.ManifestlyUnfounded, Grounds));

    // Vw 2000 art. 54 (meldplicht) and 56 (vbl): who is restricted to a place reports there too.
    static Told Both => MustLeave.And(
        new CaseEvent.SupervisionImposed(Day("2021-11-02"), SupervisionMeasure.ReportingDuty),
        new CaseEvent.SupervisionImposed(Day("2021-11-05"), SupervisionMeasure.RestrictionOfLiberty));

    [Fact]
    public void A_duty_to_report_and_a_restriction_of_liberty_stand_beside_each_other() => Assert.Equal(
        new Supervision.Under(
        [
            new(SupervisionMeasure.ReportingDuty, Day("2021-11-02")),
            new(SupervisionMeasure.RestrictionOfLiberty, Day("2021-11-05")),
        ]),
        Both.Standing.Supervision);

    [Fact]
    public void Each_is_lifted_by_itself()
    {
        var restricted = Both.And(new CaseEvent.SupervisionLifted(Day("2021-11-20"), SupervisionMeasure.ReportingDuty));
        var free = restricted.And(
            new CaseEvent.SupervisionLifted(Day("2021-12-01"), SupervisionMeasure.RestrictionOfLiberty));

        Assert.Equal(
            new Supervision.Under(SupervisionMeasure.RestrictionOfLiberty, Day("2021-11-05")),
            restricted.Standing.Supervision);
        Assert.Equal(Supervision.None.Only, free.Standing.Supervision);
    }

    [Fact]
    public void Detention_takes_the_place_of_both()
    {
        var detained = Both.And(
            new CaseEvent.RemovabilityChecked(Day("2021-11-20"), RemovabilityFinding.Removable),
            new CaseEvent.SupervisionImposed(Day("2021-11-20"), SupervisionMeasure.Detention));

        Assert.Equal(
            new Supervision.Under(SupervisionMeasure.Detention, Day("2021-11-20")), detained.Standing.Supervision);
        detained.Refuses(
            new CaseEvent.SupervisionLifted(Day("2021-11-22"), SupervisionMeasure.ReportingDuty),
            Reason.CombinationNotPossible);
    }

    [Fact]
    public void The_placement_in_a_vbl_ends_with_its_own_measure_only()
    {
        var placed = Both.And(
            new CaseEvent.RemovabilityChecked(Day("2021-11-05"), RemovabilityFinding.Removable),
            new CaseEvent.ReturnPlacementMade(Day("2021-11-05"), ReturnPlace.Vbl));

        Assert.Equal(
            ReturnPlace.Vbl,
            placed.And(new CaseEvent.SupervisionLifted(Day("2021-11-20"), SupervisionMeasure.ReportingDuty))
                .Standing.Placement);
        Assert.Null(
            placed.And(new CaseEvent.SupervisionLifted(Day("2021-11-20"), SupervisionMeasure.RestrictionOfLiberty))
                .Standing.Placement);
    }
}
