using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Tests.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Deadlines;

/// <summary>The term to leave (vertrektermijn): by the duty to leave of the case, with the way there.</summary>
public sealed class DepartureTermSpecification
{
    static readonly string[] Codes = ["DUBV", "VERTR", "VERTR0"];

    static Told Refused => Intended.And(new CaseEvent.Decided(Day("2022-04-08"), Outcome.Unfounded, Grounds));

    static Told Intended => LodgedOn("2021-09-01").And(
        new CaseEvent.ExaminationChosen(Day("2022-04-04"), Examination.General),
        new CaseEvent.HearingHeld(Day("2022-04-04"), Hearing.Detailed),
        new CaseEvent.IntentionSent(Day("2022-04-06")));

    // Vw 2000 art. 62(1), 82(1): four weeks from when the term of appeal is over.
    [Fact]
    public void Four_weeks_to_leave_count_from_when_nobody_can_appeal()
    {
        var leave = Of(Refused);

        Assert.Equal(
            ("VERTR", StepKind.Decided, Day("2022-04-08"), Day("2022-05-17")),
            (leave.Term.Code, leave.StartedBy.Kind, leave.StartedOn, leave.EndsOn));
        Assert.Equal(["Vw 2000 art. 82(1)", "Vw 2000 art. 62(1)"], leave.Reasons.Select(reason => reason.Article));
        Assert.Equal(
            [DeadlineState.Suspended, DeadlineState.Running, DeadlineState.Lapsed],
            ((string[])["2022-04-19", "2022-04-20", "2022-05-18"]).Select(day => leave.StateOn(Day(day))));
    }

    [Fact]
    public void They_do_not_run_while_the_judgment_may_be_awaited_and_run_after_it()
    {
        var appealed = Refused.And(new CaseEvent.AppealLodged(Day("2022-04-14")));
        var lost = appealed.And(new CaseEvent.AppealDecided(Day("2022-06-01"), Ruling.Unfounded));

        Assert.DoesNotContain(DeadlineReckoning.Of(appealed.State, Today), one => Codes.Contains(one.Term.Code));
        Assert.Equal((StepKind.AppealDecided, Day("2022-06-29")), (Of(lost).StartedBy.Kind, Of(lost).EndsOn));
    }

    // Vw 2000 art. 62(2).
    [Fact]
    public void Who_was_refused_as_manifestly_unfounded_leaves_at_once()
    {
        var leave = Of(Intended.And(
            new CaseEvent.Decided(Day("2022-04-08"), Outcome.ManifestlyUnfounded, Grounds)));

        Assert.Equal(("VERTR0", Day("2022-04-08")), (leave.Term.Code, leave.EndsOn));
    }

    [Fact]
    public void The_IND_can_set_that()
    {
        var leave = Of(Refused.And(new CaseEvent.DepartureTermSet(Day("2022-04-08"), 0, Grounds)));

        Assert.Equal(("VERTR0", Day("2022-04-19")), (leave.Term.Code, leave.EndsOn));
    }

    // Vw 2000 art. 62c.
    [Fact]
    public void After_a_transfer_decision_there_are_four_weeks_to_leave_for_the_other_state()
    {
        var leave = Of(LodgedOn("2021-09-01").And(
            new CaseEvent.ClaimSent(Day("2021-09-13"), Nationality.Parse("ITA"), ClaimKind.TakeBack),
            new CaseEvent.ClaimAnswered(Day("2021-09-20"), ClaimAnswer.Accepted),
            new CaseEvent.IntentionSent(Day("2021-09-28")),
            new CaseEvent.Decided(Day("2021-10-20"), Outcome.OtherStateResponsible, Grounds)));

        Assert.Equal(("DUBV", Day("2021-11-17")), (leave.Term.Code, leave.EndsOn));
    }

    // Vw 2000 art. 64.
    [Fact]
    public void A_postponed_departure_is_due_when_the_postponement_is_over()
    {
        var leave = Of(Intended.And(
            new CaseEvent.Decided(Day("2022-04-08"), Outcome.ManifestlyUnfounded, Grounds),
            new CaseEvent.DeparturePostponed(Day("2022-04-11"), PostponementGround.Medical, Day("2022-10-11"))));

        Assert.Equal(("VERTR0", Day("2022-10-11")), (leave.Term.Code, leave.EndsOn));
        Assert.Equal("Vw 2000 art. 64", leave.Reasons[0].Article);
    }

    [Theory]
    [InlineData("2022-05-17", DeadlineState.Met)]
    [InlineData("2022-05-18", DeadlineState.MetLate)]
    public void It_is_met_by_the_departure(string departed, DeadlineState state)
    {
        var gone = Refused.And(new CaseEvent.Departed(Day(departed), DepartureKind.Independent));

        Assert.Equal((state, Day("2022-05-17")), (Of(gone).StateOn(Today), Of(gone).EndsOn));
    }

    [Fact]
    public void Who_leaves_before_having_to_was_under_no_term() => Assert.DoesNotContain(
        DeadlineReckoning.Of(
            Refused.And(new CaseEvent.Departed(Day("2022-04-10"), DepartureKind.Independent)).State, Today),
        one => Codes.Contains(one.Term.Code));

    [Fact]
    public void DTenV_acts_on_its_end() => Assert.All(
        ShippedProcedures.Book.Definitions.SelectMany(definition => definition.Terms)
            .Where(term => Codes.Contains(term.Code)),
        term => Assert.Equal((TermParty.Applicant, TermParty.DtenV), (term.Binds, term.FollowedBy.Single())));

    static Deadline Of(Told told) =>
        DeadlineReckoning.Of(told.State, Today).Single(deadline => Codes.Contains(deadline.Term.Code));
}
