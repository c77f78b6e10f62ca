using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.ReturnSpecification;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>Before each action of the return track it is asked whether the person can be removed.</summary>
public sealed class RemovabilitySpecification
{
    static readonly Nationality Morocco = Nationality.Parse("MAR");
    static readonly Nationality Italy = Nationality.Parse("ITA");

    static readonly CaseEvent.ReadmissionAgreed Agreement =
        new(Day("2021-11-02"), Morocco, ReadmissionSource.Authorities, Day("2022-06-30"));

    static Told Claimed => LodgedOn("2021-09-01").And(
        new CaseEvent.TrackAssigned(Day("2021-09-02"), Track.Dublin, null),
        new CaseEvent.ClaimSent(Day("2021-09-10"), Italy, ClaimKind.TakeCharge));

    static IEnumerable<ObstacleKind> Obstacles(Told told, string day) =>
        Removability.ObstaclesIn(told.State, Day(day)).Select(one => one.Kind);

    static CaseEvent.RemovabilityChecked Check(string on) => new(Day(on), RemovabilityFinding.Removable);

    static CaseEvent.ReturnAttempted Attempt(string on) => new(Day(on), Morocco, AttemptResult.Departed);

    static void IsRefused(Told told, string on, string why)
    {
        told.Refuses(Check(on), Reason.NotRemovable);
        Assert.Contains(why, told.Reported(Check(on)).Rejection!.Detail, StringComparison.Ordinal);
        told.Refuses(Attempt(on), Reason.NotRemovable);
    }

    [Fact]
    public void Nothing_stands_in_the_way_of_who_must_leave_and_has_no_term_any_more() =>
        Assert.Empty(Obstacles(MustLeave, "2021-11-02"));

    // Vw 2000 art. 82.
    [Fact]
    public void A_suspensive_appeal_stands_in_the_way()
    {
        var appealed = LodgedOn("2021-09-01").And(
            new CaseEvent.ExaminationChosen(Day("2021-10-25"), Examination.General),
            new CaseEvent.IntentionSent(Day("2021-10-27")),
            new CaseEvent.Decided(Day("2021-11-01"), Outcome.Unfounded, Grounds),
            new CaseEvent.AppealLodged(Day("2021-11-05")));

        Assert.Equal([ObstacleKind.AppealSuspends], Obstacles(appealed, "2021-11-10"));
        IsRefused(appealed, "2021-11-10", "Vw 2000 art. 82");
    }

    // Awb art. 8:81: without suspension by law, a provisional measure suspends.
    [Fact]
    public void A_provisional_measure_stands_in_the_way() => IsRefused(
        MustLeave.And(
            new CaseEvent.AppealLodged(Day("2021-11-02")),
            new CaseEvent.ProvisionalMeasureRequested(Day("2021-11-02")),
            new CaseEvent.ProvisionalMeasureDecided(Day("2021-11-05"), Granted: true)),
        "2021-11-06",
        "Awb art. 8:81");

    // Vw 2000 art. 64: that it is postponed is told; the ground is of the group of health.
    [Theory]
    [InlineData(PostponementGround.Medical)]
    [InlineData(PostponementGround.Confinement)]
    public void A_postponement_stands_in_the_way_until_its_last_day(PostponementGround ground)
    {
        var postponed = MustLeave.And(
            new CaseEvent.DeparturePostponed(Day("2021-11-10"), ground, Day("2022-01-10")));

        Assert.Equal([ObstacleKind.Postponed], Obstacles(postponed, "2022-01-10"));
        IsRefused(postponed, "2022-01-10", "departure is postponed (Vw 2000 art. 64)");
        Assert.Empty(Obstacles(postponed, "2022-01-11"));
    }

    // Vw 2000 art. 8 f: who applies may await the decision here.
    [Fact]
    public void An_application_that_is_pending_stands_in_the_way() =>
        IsRefused(LodgedOn("2021-09-01"), "2021-09-10", "an application is pending");

    // Stb. 2019, 238: announced in person is lodged.
    [Fact]
    public void A_repeat_application_made_in_person_stands_in_the_way() => IsRefused(
        RepeatAnnouncedOn("2021-09-01"), "2021-09-01", "a repeat application, made in person, is pending");

    // Rva 2005 art. 3(3).
    [Fact]
    public void The_permit_of_who_cannot_leave_stands_in_the_way() => IsRefused(
        MustLeave.And(new CaseEvent.RegularPermitIssued(
            Day("2021-12-01"), RegularGround.NoFault, Day("2021-12-01"), Day("2022-11-30"))),
        "2021-12-02",
        "holds a permit");

    [Fact]
    public void Who_is_absent_cannot_be_removed() => Assert.Contains(
        ObstacleKind.Absent,
        Obstacles(MustLeave.And(new CaseEvent.AbsenceEstablished(Day("2021-11-10"))), "2021-11-11"));

    // Vw 2000 art. 62: who wants to leave may leave within the term, with the help of DT&V.
    [Fact]
    public void The_departure_term_is_told_and_keeps_nobody_from_leaving()
    {
        var given = MustLeave.And(new CaseEvent.DepartureTermSet(Day("2021-11-01"), 28, Grounds), Agreement);

        Assert.Equal([ObstacleKind.DepartureTermRuns], Obstacles(given, "2021-11-20"));
        Assert.Null(given.Reported(Check("2021-11-20")).Rejection);
    }

    // A check holds on its own day and the day after.
    [Theory]
    [InlineData("2021-11-10", null)]
    [InlineData("2021-11-11", null)]
    [InlineData("2021-11-12", Reason.RemovabilityNotChecked)]
    public void An_attempt_rests_on_a_fresh_check(string attempted, Reason? refusal) => Assert.Equal(
        refusal,
        MustLeave.And(Agreement, Check("2021-11-10")).Reported(Attempt(attempted)).Rejection?.Reason);

    // Features G2: before each action, not before attempts only.
    [Fact]
    public void Detention_placement_presentation_and_removal_rest_on_a_fresh_check()
    {
        var asked = MustLeave.And(
            new CaseEvent.LaissezPasserRequested(Day("2021-11-03"), Morocco),
            new CaseEvent.SupervisionImposed(Day("2021-11-03"), SupervisionMeasure.RestrictionOfLiberty));
        foreach (var action in (CaseEvent.Step[])
            [
                new CaseEvent.SupervisionImposed(Day("2021-11-12"), SupervisionMeasure.Detention),
                new CaseEvent.ReturnPlacementMade(Day("2021-11-12"), ReturnPlace.Vbl),
                new CaseEvent.LaissezPasserPresented(Day("2021-11-12"), Morocco),
                new CaseEvent.Departed(Day("2021-11-12"), DepartureKind.Forced),
            ])
        {
            asked.Refuses(action, Reason.RemovabilityNotChecked);
            asked.And(Check("2021-11-10")).Refuses(action, Reason.RemovabilityNotChecked);
            asked.And(Check("2021-11-11"), action);
        }
    }

    // Vw 2000 art. 59a: an application that another state must examine is pending, and nobody can be called removable.
    [Fact]
    public void Whom_another_state_may_take_over_is_detained_without_such_a_check() => Claimed.And(
        new CaseEvent.SupervisionImposed(Day("2021-09-20"), SupervisionMeasure.Detention));

    // Verordening (EU) 604/2013 art. 29: a transfer needs the claim that was accepted, not an agreement of a country.
    [Fact]
    public void A_transfer_that_fails_is_told_when_the_other_state_accepted()
    {
        var transferred = Claimed.And(
            new CaseEvent.ClaimAnswered(Day("2021-10-01"), ClaimAnswer.Accepted),
            new CaseEvent.IntentionSent(Day("2021-10-05")),
            new CaseEvent.Decided(Day("2021-10-20"), Outcome.OtherStateResponsible, Grounds),
            Check("2021-12-01"));

        transferred.And(new CaseEvent.ReturnAttempted(Day("2021-12-01"), Italy, AttemptResult.Absconded));
        transferred.Refuses(Attempt("2021-12-01"), Reason.NoAgreement);
    }

    // Features G1; DT&V: legally removable, available, with a document, and able to travel, all at one time.
    [Fact]
    public void Four_conditions_hold_together_or_tell_which_does_not()
    {
        Assert.Equal([true, true, true, true], Conditions(MustLeave.And(Agreement), "2021-11-10"));
        Assert.Equal([true, true, false, true], Conditions(MustLeave, "2021-11-10"));
        Assert.Equal(
            [true, false, true, true],
            Conditions(MustLeave.And(Agreement, new CaseEvent.AbsenceEstablished(Day("2021-11-05"))), "2021-11-10"));
        Assert.Equal(
            [true, true, true, false],
            Conditions(
                MustLeave.And(
                    Agreement, new CaseEvent.MoveBlocked(Day("2021-11-05"), BlockKind.Medical, Day("2021-12-05"))),
                "2021-11-10"));
        Assert.Equal([false, true, false, true], Conditions(LodgedOn("2021-09-01"), "2021-09-10"));
    }

    static IEnumerable<bool> Conditions(Told told, string day) => RemovalCondition
        .Of([.. Obstacles(told, day)], Removability.HasDocumentIn(told.State, Day(day)))
        .Select(one => one.Met);

    [Fact]
    public void An_attempt_without_any_check_is_refused() =>
        MustLeave.And(Agreement).Refuses(Attempt("2021-11-10"), Reason.RemovabilityNotChecked);

    [Fact]
    public void A_check_that_found_an_obstacle_carries_no_attempt() => MustLeave
        .And(Agreement, new CaseEvent.RemovabilityChecked(Day("2021-11-10"), RemovabilityFinding.ApplicationPending))
        .Refuses(Attempt("2021-11-10"), Reason.RemovabilityNotChecked);

    // Directive 2013/32 art. 30: the country of origin is not told of an application while it is examined.
    [Fact]
    public void Nobody_is_presented_to_authorities_while_an_application_is_pending() => RepeatAnnouncedOn("2021-09-01")
        .And(new CaseEvent.LaissezPasserRequested(Day("2021-09-01"), Morocco))
        .Refuses(new CaseEvent.LaissezPasserPresented(Day("2021-09-10"), Morocco), Reason.NotRemovable);

    [Fact]
    public void An_obstacle_that_is_told_late_leaves_what_was_done_as_it_was()
    {
        var done = MustLeave.And(
            Agreement, Check("2021-11-10"),
            new CaseEvent.ReturnAttempted(Day("2021-11-10"), Morocco, AttemptResult.CalledOff));

        Assert.Null(done.Reported(new CaseEvent.DeparturePostponed(
            Day("2021-11-09"), PostponementGround.Medical, Day("2022-01-09"))).Rejection);
    }
}
