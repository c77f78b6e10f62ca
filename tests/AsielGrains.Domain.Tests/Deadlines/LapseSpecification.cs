using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Tests.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Deadlines;

/// <summary>What follows by law from the end of a term, and what never does.</summary>
public sealed class LapseSpecification
{
    static readonly Nationality Italy = Nationality.Parse("ITA");
    static readonly CaseEvent.ClaimAnswered Silence = new(Day("2021-09-28"), ClaimAnswer.AcceptedBySilence);

    static Told Claimed => LodgedOn("2021-09-01").And(
        new CaseEvent.TrackAssigned(Day("2021-09-02"), Track.Dublin, null),
        new CaseEvent.ClaimSent(Day("2021-09-13"), Italy, ClaimKind.TakeBackOnHit));

    static Told Accepted => Claimed.And(new CaseEvent.ClaimAnswered(Day("2021-09-20"), ClaimAnswer.Accepted));

    // Dublin III art. 25(2).
    [Fact]
    public void Silence_counts_as_acceptance_from_the_day_after_the_last_day() =>
        Then(Claimed, "DTBR2", "2021-09-27", Silence);

    [Fact]
    public void Before_the_term_is_over_nothing_follows() => Assert.Equal(
        Reason.TermNotLapsed, Lapse(Claimed, "DTBR2", "2021-09-27", today: "2021-09-27").Rejection?.Reason);

    [Fact]
    public void Another_last_day_than_the_cases_own_changes_nothing() => Assert.Equal(
        Reason.TermNotLapsed, Lapse(Claimed, "DTBR2", "2021-09-26").Rejection?.Reason);

    [Fact]
    public void What_was_answered_in_time_has_not_lapsed() => Assert.Equal(
        Reason.TermNotLapsed, Lapse(Accepted, "DTBR2", "2021-09-27").Rejection?.Reason);

    // Dublin III art. 29(2), Vw 2000 art. 42(6): then the term for the decision runs.
    [Fact]
    public void A_transfer_that_did_not_take_place_makes_the_Netherlands_responsible_and_the_track_4()
    {
        var lapsed = Then(
            Accepted, "DTR", "2022-03-20",
            new CaseEvent.ResponsibilityEstablished(Day("2022-03-21")),
            new CaseEvent.TrackAssigned(Day("2022-03-21"), Track.General, TrackReason.ClaimLapsed));

        Assert.Equal(("lodged", Track.General), (lapsed.Standing.Stage, lapsed.Standing.ConfirmedTrack));
        Assert.Equal(Day("2022-09-21"), Deadline(lapsed, "BESL6").EndsOn);
    }

    [Fact]
    public void While_the_judgment_may_be_awaited_the_term_of_the_transfer_does_not_lapse()
    {
        var appealing = Accepted.And(
            new CaseEvent.IntentionSent(Day("2021-09-28")),
            new CaseEvent.ViewReceived(Day("2021-10-12")),
            new CaseEvent.Decided(Day("2021-10-20"), Domain.Procedures.Outcome.OtherStateResponsible, Grounds),
            new CaseEvent.AppealLodged(Day("2021-10-25")),
            new CaseEvent.ProvisionalMeasureDecided(Day("2021-11-01"), Granted: true));

        Assert.Equal(Reason.TermNotLapsed, Lapse(appealing, "DTR", "2022-03-20").Rejection?.Reason);
    }

    // Vw 2000 art. 42: that the IND decides too late grants nothing and refuses nothing.
    [Fact]
    public void From_most_terms_nothing_follows_by_itself() => Assert.Equal(
        Reason.TermNotLapsed, Lapse(LodgedOn("2021-09-01"), "BESL6", "2022-03-01").Rejection?.Reason);

    [Theory]
    [InlineData(ClaimAnswer.Refused)]
    [InlineData(ClaimAnswer.Accepted)]
    public void An_answer_in_time_that_is_told_late_takes_the_silence_back(ClaimAnswer answer)
    {
        var told = new CaseEvent.ClaimAnswered(Day("2021-09-22"), answer);

        var decision = Claimed.And(Silence).Reported(told);

        Assert.Equal(
            [
                new CaseEvent.StepRetracted(
                    Today, StepKind.ClaimAnswered, nameof(ClaimAnswer.AcceptedBySilence), Silence.On),
                told,
            ],
            decision.Events);
        Assert.Equal(
            Claimed.And(told).State, decision.Events.Aggregate(Claimed.And(Silence).State, AsylumCase.Evolve));
    }

    [Fact]
    public void A_transfer_in_time_that_is_told_late_takes_the_responsibility_back()
    {
        var lapsed = Accepted.And(
            new CaseEvent.ResponsibilityEstablished(Day("2022-03-21")),
            new CaseEvent.TrackAssigned(Day("2022-03-21"), Track.General, TrackReason.ClaimLapsed));
        var transferred = new CaseEvent.Departed(Day("2022-03-18"), DepartureKind.Transferred);

        var after = lapsed.Reported(transferred).Events.Aggregate(lapsed.State, AsylumCase.Evolve);

        Assert.Equal(Accepted.And(transferred).State, after);
    }

    // The term for the claim would have lapsed on the day before, as long as nobody told of the claim.
    [Fact]
    public void A_responsibility_that_was_told_for_another_reason_is_not_taken_back_with_a_lapse_of_the_same_day()
    {
        var told = LodgedOn("2021-09-01").And(
            new CaseEvent.EurodacChecked(Day("2021-09-01"), 1, Italy),
            new CaseEvent.TrackAssigned(Day("2021-09-02"), Track.Dublin, null),
            new CaseEvent.ResponsibilityEstablished(Day("2021-11-02")));
        var claim = new CaseEvent.ClaimSent(Day("2021-09-13"), Italy, ClaimKind.TakeBackOnHit);

        Assert.Equal(Day("2021-11-01"), Deadline(told, "DTB").EndsOn);
        Assert.Equal([claim], told.Reported(claim).Events);
    }

    [Fact]
    public void Another_fact_that_is_told_late_leaves_the_silence_as_it_is()
    {
        var told = new CaseEvent.VisChecked(Day("2021-09-14"), null);

        Assert.Equal([told], Claimed.And(Silence).Reported(told).Events);
    }

    static Told Then(Told told, string term, string endsOn, params CaseEvent.Step[] steps)
    {
        Assert.Equal(Day(endsOn), Deadline(told, term).EndsOn);
        var decision = Lapse(told, term, endsOn);
        Assert.Null(decision.Rejection);
        Assert.Equal(steps, decision.Events);
        return new(told.History.AddRange(decision.Events));
    }

    static Deadline Deadline(Told told, string term) =>
        DeadlineReckoning.Of(told.State, Today).Single(deadline => deadline.Term.Code == term);

    static Decision<CaseEvent> Lapse(Told told, string term, string endsOn, string? today = null) => AsylumCase.Decide(
        told.State, new CaseCommand.LetLapse(term, Day(endsOn)), today is null ? Today : Day(today));
}
