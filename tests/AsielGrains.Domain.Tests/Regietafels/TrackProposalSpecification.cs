using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Regietafels;
using AsielGrains.Domain.Tests.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Regietafels;

/// <summary>Which track a file speaks for: by what is in it, and by a nationality only where the law says so.</summary>
public sealed class TrackProposalSpecification
{
    static readonly Nationality Italy = Nationality.Parse("ITA");

    static readonly CaseEvent.EurodacChecked Hit = new(Day("2021-09-01"), 1, Italy);

    static Told Syrian => LodgedOn("2021-09-01");

    [Fact]
    public void Where_nothing_leads_elsewhere_it_is_the_general_track() =>
        Says(Syrian, Track.General, TrackGround.NothingElse);

    [Fact]
    public void A_hit_in_Eurodac_or_a_visa_speaks_for_the_track_of_Dublin_and_an_illegal_stay_does_not()
    {
        Says(Syrian.And(Hit), Track.Dublin, TrackGround.EurodacHit);
        Says(
            Syrian.And(new CaseEvent.VisChecked(Day("2021-09-01"), Italy)),
            Track.Dublin, TrackGround.VisaOfOtherState);
        Says(Syrian.And(Hit with { HitCategory = 3 }), Track.General, TrackGround.NothingElse);
        var hit = Assert.Single(Of(Syrian.And(Hit)).Grounds);
        Assert.Equal((Day("2021-09-01"), "Verordening (EU) 604/2013 art. 13, 18"), (hit.On, hit.Article));
    }

    [Fact]
    public void A_claim_that_was_refused_leads_back_to_the_general_track_until_another_is_sent()
    {
        var claim = new CaseEvent.ClaimSent(Day("2021-09-10"), Italy, ClaimKind.TakeBackOnHit);
        var refused = Syrian.And(Hit, claim, new CaseEvent.ClaimAnswered(Day("2021-09-20"), ClaimAnswer.Refused));

        Says(refused, Track.General, TrackGround.ClaimRefused, TrackGround.NothingElse);
        Says(
            refused.And(claim with { On = Day("2021-09-22"), State = Nationality.Parse("DEU") }),
            Track.Dublin, TrackGround.EurodacHit, TrackGround.ClaimOpen, TrackGround.ClaimOpen);
    }

    [Fact]
    public void A_child_alone_is_claimed_of_no_other_state() => Says(
        Syrian.And(Hit, new CaseEvent.MinorityEstablished(Day("2021-09-02"), Minority.UnaccompaniedChild)),
        Track.General, TrackGround.EurodacHit, TrackGround.ChildAlone, TrackGround.NothingElse);

    [Theory]
    // nationality, day of the application, whether the list of that day names it
    [InlineData("MAR", "2016-03-01", true)]
    [InlineData("DZA", "2016-10-10", false)]
    [InlineData("DZA", "2016-10-11", true)]
    [InlineData("UKR", "2022-02-24", true)]
    [InlineData("UKR", "2022-02-25", false)]
    [InlineData("ALB", "2024-01-01", true)]
    [InlineData("SYR", "2024-01-01", false)]
    public void By_the_list_of_the_day_of_the_application_a_nationality_speaks_for_a_track_and_else_never(
        string nationality, string lodgedOn, bool listed)
    {
        var proposal = Of(Lodged(nationality, lodgedOn), lodgedOn);

        Assert.Equal(listed ? Track.SafeCountry : Track.General, proposal.Track);
        if (listed)
            Assert.Equal(
                (TrackGround.SafeCountry, "Vw 2000 art. 30b(1)b; Vb 2000 art. 3.105ba"),
                (proposal.Grounds[0].Ground, proposal.Grounds[0].Article));
    }

    [Fact]
    public void Exceptions_of_a_country_and_a_nationality_without_a_genuine_document_are_for_people_to_judge()
    {
        var stated = Lodged("MAR", "2021-09-01");

        Says(
            stated,
            Track.SafeCountry,
            TrackGround.SafeCountry, TrackGround.SafeCountryExceptions, TrackGround.NoDocumentFoundGenuine);
        Says(
            stated.And(
                new CaseEvent.DocumentsExamined(Day("2021-09-02"), DocumentFinding.Genuine),
                new CaseEvent.TrackAssigned(Day("2021-09-03"), Track.SafeCountry, null),
                new CaseEvent.TrackAssigned(Day("2021-09-09"), Track.General, TrackReason.SafeCountryException)),
            Track.General,
            TrackGround.SafeCountry, TrackGround.SafeCountryExceptions, TrackGround.SafeCountryException,
            TrackGround.NothingElse);
    }

    [Fact]
    public void Another_track_than_is_proposed_is_decided_on_for_a_reason_only_and_shows()
    {
        var proposal = Of(Syrian.And(Hit));

        Assert.Equal(Reason.GroundMissing, proposal.Refusal(Track.General, null)?.Reason);
        Assert.Null(proposal.Refusal(Track.General, TrackReason.NewFacts));
        Assert.Null(proposal.Refusal(Track.Dublin, null));
        Assert.True(Of(Syrian.And(Hit, new CaseEvent.TrackAssigned(Day("2021-09-03"), Track.General, null))).Deviates);
    }

    [Fact]
    public void Nothing_is_proposed_before_there_were_tracks_nor_for_relatives_who_follow_nor_after_a_decision()
    {
        Assert.Null(Of(LodgedOn("2015-09-01"), "2015-09-02").Track);
        Assert.Null(Of(RelativeAnnouncedOn("2021-09-01")).Track);
        Assert.Null(Of(Syrian.And(
            new CaseEvent.ExaminationChosen(Day("2021-09-02"), Examination.Extended),
            new CaseEvent.Decided(Day("2021-09-20"), Outcome.Granted, Article.Parse("Vw 2000 art. 28(1)")))).Track);
    }

    static Told Lodged(string nationality, string on) => new(
    [
        new CaseEvent.Registered(
            Day(on), Cases.Known.Person, ApplicationKind.First, Nationality.Parse(nationality), null),
        new CaseEvent.Lodged(Day(on)),
    ]);

    static TrackProposal Of(Told told, string day = "2021-10-01") => TrackProposal.Of(told.State, Day(day));

    static void Says(Told told, Track track, params TrackGround[] grounds)
    {
        var proposal = Of(told);
        Assert.Equal(track, proposal.Track);
        Assert.Equal(grounds, proposal.Grounds.Select(one => one.Ground));
    }
}
