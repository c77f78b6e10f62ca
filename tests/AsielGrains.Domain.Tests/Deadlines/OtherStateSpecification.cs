using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Tests.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Deadlines;

/// <summary>The terms of a case for which another state may be responsible, and what their end brings.</summary>
public sealed class OtherStateSpecification
{
    static readonly Nationality Italy = Nationality.Parse("ITA");

    static Told Looking => LodgedOn("2021-09-01").And(
        new CaseEvent.EurodacChecked(Day("2021-09-01"), 1, Italy),
        new CaseEvent.TrackAssigned(Day("2021-09-02"), Track.Dublin, null));

    static Told Claimed => Looking.And(new CaseEvent.ClaimSent(Day("2021-09-13"), Italy, ClaimKind.TakeBack));

    static Told Appealed => Claimed.And(
        new CaseEvent.ClaimAnswered(Day("2021-09-20"), ClaimAnswer.Accepted),
        new CaseEvent.IntentionSent(Day("2021-09-28")),
        new CaseEvent.ViewReceived(Day("2021-10-12")),
        new CaseEvent.Decided(Day("2021-10-20"), Outcome.OtherStateResponsible, Grounds),
        new CaseEvent.AppealLodged(Day("2021-10-25")));

    // Vw 2000 art. 42(6).
    [Fact]
    public void After_a_refused_claim_the_decision_term_runs_from_then()
    {
        var refused = Claimed.And(
            new CaseEvent.ClaimAnswered(Day("2021-10-08"), ClaimAnswer.Refused),
            new CaseEvent.TrackAssigned(Day("2021-10-11"), Track.General, TrackReason.ClaimRefused));
        var established = refused.And(new CaseEvent.ResponsibilityEstablished(Day("2021-10-14")));

        Assert.Equal(Day("2022-04-08"), Of(refused, "BESL6").EndsOn);
        Assert.Equal(Day("2022-04-14"), Of(established, "BESL6").EndsOn);
        Assert.Equal("lodged", established.Standing.Stage);
    }

    // On one day the responsibility comes before the answer, whatever was told first.
    [Fact]
    public void The_answer_and_the_responsibility_can_be_of_one_day()
    {
        var refused = Claimed.And(
            new CaseEvent.ClaimAnswered(Day("2021-10-08"), ClaimAnswer.Refused),
            new CaseEvent.ResponsibilityEstablished(Day("2021-10-08")));

        Assert.Equal("lodged", refused.Standing.Stage);
        LodgedOn("2021-09-01").Refuses(
            new CaseEvent.ClaimAnswered(Day("2021-10-08"), ClaimAnswer.Refused), Reason.StepNotAllowed);
    }

    [Theory]
    [InlineData("2021-09-01")]
    [InlineData("2026-07-01")]
    public void The_IND_can_establish_the_responsibility_of_a_case_that_was_never_claimed(string lodged)
    {
        var established = LodgedOn(lodged).And(new CaseEvent.ResponsibilityEstablished(Day(lodged).AddDays(30)));

        Assert.Equal("lodged", established.Standing.Stage);
    }

    // Verordening (EU) 604/2013 art. 23(2)-(3): two months after the hit.
    [Fact]
    public void Without_a_claim_in_time_the_Netherlands_are_responsible() => Assert.Equal(
        [
            new CaseEvent.ResponsibilityEstablished(Day("2021-11-02")),
            new CaseEvent.TrackAssigned(Day("2021-11-02"), Track.General, TrackReason.ClaimLapsed),
        ],
        Lapse(Looking, "DTB", "2021-11-01").Events);

    // Art. 21(1).
    [Fact]
    public void And_so_they_are_without_a_claim_to_take_charge()
    {
        var looking = LodgedOn("2021-09-01").And(new CaseEvent.TrackAssigned(Day("2021-09-02"), Track.Dublin, null));
        var lapsed = new Told(looking.History.AddRange(Lapse(looking, "DTC", "2021-12-01").Events));

        Assert.Equal(Day("2022-06-02"), Of(lapsed, "BESL6").EndsOn);
    }

    [Fact]
    public void A_claim_in_time_that_is_told_late_takes_the_responsibility_back()
    {
        var lapsed = new Told(Looking.History.AddRange(Lapse(Looking, "DTB", "2021-11-01").Events));
        var claim = new CaseEvent.ClaimSent(Day("2021-10-28"), Italy, ClaimKind.TakeBack);

        Assert.Equal(
            Looking.And(claim).State, lapsed.Reported(claim).Events.Aggregate(lapsed.State, AsylumCase.Evolve));
    }

    // The tracks are of 1-3-2016.
    [Fact]
    public void Before_there_were_tracks_none_is_assigned_by_a_lapse()
    {
        var accepted = LodgedOn("2015-03-02").And(
            new CaseEvent.ClaimSent(Day("2015-03-10"), Italy, ClaimKind.TakeBackOnHit),
            new CaseEvent.ClaimAnswered(Day("2015-03-20"), ClaimAnswer.Accepted));

        Assert.Equal(
            [new CaseEvent.ResponsibilityEstablished(Day("2015-09-21"))],
            Lapse(accepted, "DTR", "2015-09-20").Events);
    }

    // Verordening (EU) 604/2013 art. 29(1): from the end of an appeal that suspends.
    [Fact]
    public void The_term_of_a_transfer_starts_anew_after_an_appeal_that_could_be_awaited()
    {
        var awaiting = Appealed.And(new CaseEvent.ProvisionalMeasureDecided(Day("2021-11-01"), Granted: true));
        var lost = awaiting.And(new CaseEvent.AppealDecided(Day("2022-02-01"), Ruling.Unfounded));

        Assert.Equal(DeadlineState.Suspended, Of(awaiting, "DTR").StateOn(Day("2022-01-01")));
        Assert.Equal(Day("2022-08-01"), Of(lost, "DTR").EndsOn);
        Assert.Equal(StepKind.AppealDecided, Of(lost, "DTR").StartedBy.Kind);
        Assert.Equal("Verordening (EU) 604/2013 art. 27(3), 29(1)", Of(lost, "DTR").Reasons[0].Article);
        Assert.Equal(Day("2022-08-02"), Lapse(lost, "DTR", "2022-08-01").Events[0].On);
    }

    [Theory]
    [InlineData("2021-11-01", false)]
    [InlineData("2022-03-21", true)]
    public void It_does_not_after_an_appeal_that_could_not_be_awaited_in_time(string decided, bool granted)
    {
        var lost = Appealed.And(
            new CaseEvent.ProvisionalMeasureDecided(Day(decided), granted),
            new CaseEvent.AppealDecided(Day("2022-04-01"), Ruling.Unfounded));

        Assert.Equal(Day("2022-03-20"), Of(lost, "DTR").EndsOn);
    }

    static Deadline Of(Told told, string term) =>
        DeadlineReckoning.Of(told.State, Today).Single(deadline => deadline.Term.Code == term);

    static Decision<CaseEvent> Lapse(Told told, string term, string endsOn) =>
        AsylumCase.Decide(told.State, new CaseCommand.LetLapse(term, Day(endsOn)), Today);
}
