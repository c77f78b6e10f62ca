using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.ReturnSpecification;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>A partner that has to be heard first keeps a person from being moved, until a day.</summary>
public sealed class MoveBlockSpecification
{
    static readonly Nationality Morocco = Nationality.Parse("MAR");

    static readonly CaseEvent.Departed Transfer = new(Day("2021-11-10"), DepartureKind.Transferred);

    static CaseEvent.MoveBlocked Block(BlockKind kind) => new(Day("2021-11-05"), kind, Day("2021-11-12"));

    static Told Blocked(BlockKind kind) => MustLeave.And(Block(kind));

    [Theory]
    [InlineData(BlockKind.Medical, Organisation.Gza)]
    [InlineData(BlockKind.Quarantine, Organisation.Gza)]
    [InlineData(BlockKind.Police, Organisation.Politie)]
    [InlineData(BlockKind.Police, Organisation.KMar)]
    [InlineData(BlockKind.ChildProtection, Organisation.Ind)]
    public void Each_kind_is_reported_and_ended_by_its_own_partners(BlockKind kind, Organisation by)
    {
        Assert.Null(MustLeave.Reported(Block(kind), by).Rejection);
        Assert.Null(Blocked(kind).Reported(new CaseEvent.MoveBlockEnded(Day("2021-11-06"), kind), by).Rejection);
        MustLeave.Refuses(Block(kind), Reason.StepNotYours, Organisation.DtenV);
    }

    [Fact]
    public void The_police_report_no_block_of_a_doctor() =>
        MustLeave.Refuses(Block(BlockKind.Medical), Reason.StepNotYours, Organisation.Politie);

    [Fact]
    public void No_removal_is_prepared_or_tried_while_it_is_in_force()
    {
        var blocked = Blocked(BlockKind.Medical).And(
            new CaseEvent.ReadmissionAgreed(Day("2021-11-06"), Morocco, ReadmissionSource.Authorities, null));

        Assert.Equal(
            [ObstacleKind.MoveBlocked],
            Removability.ObstaclesIn(blocked.State, Day("2021-11-12")).Select(one => one.Kind));
        blocked.Refuses(
            new CaseEvent.RemovabilityChecked(Day("2021-11-12"), RemovabilityFinding.Removable), Reason.NotRemovable);
        blocked.Refuses(
            new CaseEvent.ReturnAttempted(Day("2021-11-12"), Morocco, AttemptResult.Departed), Reason.NotRemovable);
        Assert.Contains(
            "until after 2021-11-12",
            blocked.Reported(Transfer).Rejection!.Detail,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_transferred_deported_or_placed_elsewhere_while_it_is_in_force()
    {
        var blocked = Blocked(BlockKind.Quarantine).And(
            new CaseEvent.SupervisionImposed(Day("2021-11-06"), SupervisionMeasure.RestrictionOfLiberty));

        blocked.Refuses(Transfer, Reason.NotRemovable);
        blocked.Refuses(Transfer with { Departure = DepartureKind.Forced }, Reason.NotRemovable);
        blocked.Refuses(new CaseEvent.ReturnPlacementMade(Day("2021-11-10"), ReturnPlace.Gl), Reason.NotRemovable);
    }

    [Fact]
    public void Who_leaves_by_own_choice_is_not_kept() => Assert.Null(
        Blocked(BlockKind.Police).Reported(Transfer with { Departure = DepartureKind.Independent }).Rejection);

    [Fact]
    public void It_ends_by_itself_with_its_last_day()
    {
        var blocked = Blocked(BlockKind.Medical);

        Assert.Empty(Removability.ObstaclesIn(blocked.State, Day("2021-11-13")));
        Assert.Null(blocked.Reported(Transfer with { On = Day("2021-11-13") }).Rejection);
        blocked.Refuses(new CaseEvent.MoveBlockEnded(Day("2021-11-13"), BlockKind.Medical), Reason.StepNotAllowed);
    }

    [Fact]
    public void It_ends_before_its_time_when_the_partner_was_heard() => Assert.Null(
        Blocked(BlockKind.Medical).And(new CaseEvent.MoveBlockEnded(Day("2021-11-09"), BlockKind.Medical))
            .Reported(Transfer).Rejection);

    [Fact]
    public void One_block_ends_and_another_stays() =>
        Blocked(BlockKind.Medical)
            .And(
                new CaseEvent.MoveBlocked(Day("2021-11-05"), BlockKind.Police, Day("2021-11-30")),
                new CaseEvent.MoveBlockEnded(Day("2021-11-09"), BlockKind.Medical))
            .Refuses(Transfer, Reason.NotRemovable);

    [Fact]
    public void Told_anew_it_lasts_as_long_as_was_told_last() => Assert.Equal(
        [(BlockKind.Medical, Day("2021-11-20"))],
        MoveBlocks.In(
            Blocked(BlockKind.Medical)
                .And(new CaseEvent.MoveBlocked(Day("2021-11-11"), BlockKind.Medical, Day("2021-11-20")))
                .State.Course.Steps,
            Day("2021-11-15")));

    // It can be told late: what had happened by then stays.
    [Fact]
    public void A_transfer_that_was_recorded_before_the_block_was_told_stays() => Assert.Null(
        MustLeave.And(Transfer).Reported(Block(BlockKind.Police)).Rejection);

    [Fact]
    public void Who_has_left_is_not_blocked() => MustLeave.And(Transfer).Refuses(
        new CaseEvent.MoveBlocked(Day("2021-11-11"), BlockKind.Police, Day("2021-11-12")),
        Reason.CombinationNotPossible);
}
