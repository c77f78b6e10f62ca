using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Tests.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Deadlines;

/// <summary>A partner divides its deadlines among its teams; nothing in the case follows from it.</summary>
public sealed class AssignmentSpecification
{
    const string Team = "ind-zevenaar-2";

    static readonly Told Lodged = LodgedOn("2021-09-01");

    static Decision<CaseEvent> Assigned(
        Told told, string? team, Organisation by = Organisation.Ind, string term = "BESL6") =>
        AsylumCase.Decide(told.State, new CaseCommand.AssignDeadline(term, team, by), Today);

    static string? TeamOf(Told told, Organisation by = Organisation.Ind, string term = "BESL6") =>
        told.State.Assignments.TeamOf(
            DeadlineReckoning.Of(told.State, Today).Single(one => one.Term.Code == term), by);

    [Fact]
    public void A_team_sees_to_a_deadline_until_another_does_or_none()
    {
        var one = Lodged.And([.. Assigned(Lodged, Team).Events]);
        var other = one.And([.. Assigned(one, "ind-den-bosch-1").Events]);
        var nobody = other.And([.. Assigned(other, null).Events]);

        Assert.Equal(
            [null, Team, "ind-den-bosch-1", null],
            new[] { Lodged, one, other, nobody }.Select(told => TeamOf(told)));
    }

    [Fact]
    public void To_say_the_same_again_adds_nothing()
    {
        var told = Lodged.And([.. Assigned(Lodged, Team).Events]);

        Assert.Equal(Decision<CaseEvent>.KnownAlready, Assigned(told, Team));
        Assert.Equal(Decision<CaseEvent>.KnownAlready, Assigned(Lodged, null));
    }

    [Fact]
    public void What_was_met_or_never_ran_is_nobodys_work()
    {
        var decided = Lodged.And(new CaseEvent.Decided(Day("2022-02-01"), Outcome.Granted, Grounds));

        Assert.Equal(Reason.TermNotRunning, Assigned(decided, Team).Rejection?.Reason);
        Assert.Equal(Reason.TermNotRunning, Assigned(Lodged, Team, term: "INGEB").Rejection?.Reason);
        Assert.Equal(Reason.CaseUnknown, Assigned(new([]), Team).Rejection?.Reason);
    }

    [Fact]
    public void Other_partners_deadlines_are_not_ones_own() => Assert.Equal(
        Reason.StepNotYours, Assigned(Lodged, Team, Organisation.DtenV).Rejection?.Reason);

    [Fact]
    public void Who_acts_on_the_end_of_a_term_divides_it_too()
    {
        var refused = Lodged.And(
            new CaseEvent.IntentionSent(Day("2021-09-10")),
            new CaseEvent.Decided(Day("2021-10-04"), Outcome.Unfounded, Grounds));

        Assert.Null(Assigned(refused, "dtenv-noord", Organisation.DtenV, "VERTR").Rejection);
        Assert.NotNull(Assigned(refused, "dtenv-noord", Organisation.DtenV, "ROEP4").Rejection);
        var own = refused.And([.. Assigned(refused, "dtenv-noord", Organisation.DtenV, "VERTR").Events]);
        var both = own.And([.. Assigned(own, Team, Organisation.Ind, "VERTR").Events]);
        Assert.Equal(
            ("dtenv-noord", Team),
            (TeamOf(both, Organisation.DtenV, "VERTR"), TeamOf(both, Organisation.Ind, "VERTR")));
    }

    [Fact]
    public void A_term_that_begins_anew_is_nobodys_again()
    {
        var told = Lodged.And(new CaseEvent.DeadlineAssigned(Day("2021-10-01"), "BESL6", Organisation.Ind, Team));
        Told From(string day) => told.And(new CaseEvent.Corrected(
            Today, null, null, null, Day(day), null, null, null, null));

        Assert.Equal((Team, null), (TeamOf(From("2021-10-01")), TeamOf(From("2021-10-02"))));
    }

    [Fact]
    public void Nothing_in_the_case_follows_from_it()
    {
        var told = Lodged.And([.. Assigned(Lodged, Team).Events]);

        Assert.Equal(Lodged.Standing, told.Standing);
        Assert.Equal(
            DeadlineReckoning.Unexplained(Lodged.State, Today), DeadlineReckoning.Unexplained(told.State, Today));
        Assert.Equal(Lodged.State, told.State.UpTo(Today.AddDays(-1)));
    }
}
