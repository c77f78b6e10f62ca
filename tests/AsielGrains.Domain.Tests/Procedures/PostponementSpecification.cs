using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.ReturnSpecification;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>Vw 2000 art. 64: who cannot travel in view of health need not leave for a while.</summary>
public sealed class PostponementSpecification
{
    static Told Postponed => MustLeave.And(new CaseEvent.DeparturePostponed(
        Day("2021-11-10"), PostponementGround.Medical, Day("2022-05-10")));

    // Vw 2000 art. 8 j; Rva 2005 art. 3(3).
    [Fact]
    public void It_gives_a_right_to_stay_and_to_reception_until_its_last_day()
    {
        var standing = Postponed.On("2022-05-10");

        Assert.Equal(
            new Departure.Postponed(Day("2021-11-10"), Day("2022-05-10"), Day("2021-11-01")), standing.Departure);
        Assert.IsType<Residence.DepartureStayed>(standing.Residence);
        Assert.Equal(new ReceptionRight.Entitled(Day("2021-11-10"), Day("2022-05-10")), standing.Reception);
    }

    [Fact]
    public void After_its_last_day_the_duty_to_leave_is_in_force_again()
    {
        var standing = Postponed.On("2022-05-11");

        Assert.Equal(new Departure.Obliged(Day("2022-05-10"), Day("2022-05-10")), standing.Departure);
        Assert.IsType<Residence.None>(standing.Residence);
        Assert.Equal(new ReceptionRight.Ended(Day("2022-05-11")), standing.Reception);
    }

    [Fact]
    public void The_IND_can_end_it_before_its_time()
    {
        var ended = new CaseEvent.PostponementEnded(Day("2022-02-01"), PostponementGround.Medical);

        Assert.IsType<Departure.Obliged>(Postponed.And(ended).Standing.Departure);
        Postponed.Refuses(ended, Reason.StepNotYours, Organisation.DtenV);
        MustLeave.Refuses(ended, Reason.StepNotAllowed);
        Postponed.Refuses(
            new CaseEvent.PostponementEnded(Day("2022-02-01"), PostponementGround.Confinement), Reason.StepNotAllowed);
    }

    [Fact]
    public void An_appeal_that_is_lost_meanwhile_does_not_end_it() => Assert.IsType<Departure.Postponed>(
        MustLeave.And(
            new CaseEvent.AppealLodged(Day("2021-11-02")),
            new CaseEvent.DeparturePostponed(Day("2021-11-10"), PostponementGround.Medical, Day("2022-05-10")),
            new CaseEvent.AppealDecided(Day("2022-01-10"), Ruling.Unfounded)).Standing.Departure);

    [Fact]
    public void Who_has_left_gets_none() => MustLeave
        .And(new CaseEvent.Departed(Day("2021-11-05"), DepartureKind.Independent))
        .Refuses(
            new CaseEvent.DeparturePostponed(Day("2021-11-10"), PostponementGround.Medical, Day("2022-05-10")),
            Reason.CombinationNotPossible);
}
