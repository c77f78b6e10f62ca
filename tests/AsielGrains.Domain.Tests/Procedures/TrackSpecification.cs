using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Procedures;

/// <summary>Tracks (sporen) of the policy in force since 1-3-2016; track 1 with its claim and answer.</summary>
public sealed class TrackSpecification
{
    static readonly Nationality Italy = Nationality.Parse("ITA");

    static Told Claimed => LodgedOn("2021-09-01").And(
        new CaseEvent.TrackAssigned(Day("2021-09-02"), Track.Dublin, null),
        new CaseEvent.ClaimSent(Day("2021-09-10"), Italy, ClaimKind.TakeBackOnHit));

    [Theory]
    [InlineData(Track.EvidentGrant)]
    [InlineData(Track.EvidentGrantAfterIdentity)]
    public void Tracks_3_and_5_were_never_used(Track track) => LodgedOn("2021-09-01")
        .Refuses(new CaseEvent.TrackAssigned(Day("2021-09-02"), track, null), Reason.StepNotAllowed);

    [Fact]
    public void A_case_changes_tracks_for_a_reason_only()
    {
        Claimed.Refuses(new CaseEvent.TrackAssigned(Day("2021-10-01"), Track.General, null), Reason.GroundMissing);

        var changed = Claimed.And(
            new CaseEvent.ClaimAnswered(Day("2021-09-24"), ClaimAnswer.Refused),
            new CaseEvent.TrackAssigned(Day("2021-10-01"), Track.General, TrackReason.ClaimRefused));
        Assert.Equal(("lodged", Track.General), (changed.Standing.Stage, changed.Standing.Track!.Value.Track));
    }

    [Fact]
    public void A_refused_claim_leads_back_to_the_application() =>
        Assert.Equal("lodged", Claimed.And(
            new CaseEvent.ClaimAnswered(Day("2021-09-24"), ClaimAnswer.Refused)).Standing.Stage);

    [Fact]
    public void After_acceptance_by_silence_the_intention_follows() => Assert.Equal(
        "intention",
        Claimed.And(
            new CaseEvent.ClaimAnswered(Day("2021-09-25"), ClaimAnswer.AcceptedBySilence),
            new CaseEvent.IntentionSent(Day("2021-09-28"))).Standing.Stage);

    [Fact]
    public void A_transfer_that_came_to_nothing_makes_the_Netherlands_responsible()
    {
        var lapsed = Claimed.And(
            new CaseEvent.ClaimAnswered(Day("2021-09-25"), ClaimAnswer.Accepted),
            new CaseEvent.IntentionSent(Day("2021-09-28")),
            new CaseEvent.ViewReceived(Day("2021-10-12")),
            new CaseEvent.Decided(Day("2021-10-20"), Outcome.OtherStateResponsible, Grounds),
            new CaseEvent.ResponsibilityEstablished(Day("2022-03-26")),
            new CaseEvent.TrackAssigned(Day("2022-03-26"), Track.General, TrackReason.ClaimLapsed));

        Assert.Equal("lodged", lapsed.Standing.Stage);
        Assert.IsType<Residence.Applicant>(lapsed.Standing.Residence);
        Assert.IsType<Departure.NotObliged>(lapsed.Standing.Departure);
    }
}
