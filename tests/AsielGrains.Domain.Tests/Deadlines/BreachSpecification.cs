using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Tests.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Deadlines;

/// <summary>What looks like a breach and is none: what was done in time, never due, or somebody's own right.</summary>
public sealed class BreachSpecification
{
    static readonly Nationality Italy = Nationality.Parse("ITA");

    static Told HeardFirst => LodgedOn("2015-09-25").And(
        new CaseEvent.ExaminationChosen(Day("2015-10-05"), Examination.General),
        new CaseEvent.HearingHeld(Day("2015-10-05"), Hearing.First));

    // Vb 2000 art. 3.113: the detailed hearing is on day 3.
    [Fact]
    public void The_term_of_the_detailed_hearing_is_met_by_that_hearing()
    {
        var heard = Of(HeardFirst.And(new CaseEvent.HearingHeld(Day("2015-10-07"), Hearing.Detailed)), "AA8-HEAR")!;

        Assert.Equal((Day("2015-10-07"), DeadlineState.Met), (heard.MetOn, heard.StateOn(Day("2015-12-01"))));
    }

    [Fact]
    public void And_by_no_other_hearing()
    {
        var heard = Of(HeardFirst.And(new CaseEvent.HearingHeld(Day("2015-10-07"), Hearing.Additional)), "AA8-HEAR")!;

        Assert.Equal(DeadlineState.Lapsed, heard.StateOn(Day("2015-10-08")));
    }

    // Vw 2000 art. 39: without an intention there is nothing to view.
    [Theory]
    [InlineData("2015-09-25", Hearing.First, "AA8-VIEW", "2015-10-10")]
    [InlineData("2021-09-25", Hearing.Detailed, "AA6-VIEW", "2021-10-08")]
    public void A_grant_leaves_no_view_open(string lodged, Hearing hearing, string term, string last)
    {
        var heard = LodgedOn(lodged).And(
            new CaseEvent.ExaminationChosen(Day(last).AddDays(-5), Examination.General),
            new CaseEvent.HearingHeld(Day(last).AddDays(hearing is Hearing.First ? -5 : -3), hearing));
        var intended = heard.And(new CaseEvent.IntentionSent(Day(last).AddDays(-1)));

        Assert.Null(Of(heard.And(new CaseEvent.Decided(Day(last).AddDays(-1), Outcome.Granted, Grounds)), term));
        Assert.Equal(Day(last), Of(intended, term)?.EndsOn);
    }

    [Theory]
    [InlineData("2021-09-01", "DTC")]
    [InlineData("2021-09-01", "DTB")]
    [InlineData("2026-07-01", "PTC")]
    [InlineData("2026-07-01", "PTB")]
    public void No_claim_is_due_where_nobody_looks_for_another_state(string lodged, string term)
    {
        var hit = LodgedOn(lodged).And(new CaseEvent.EurodacChecked(Day(lodged), 1, Italy));
        var looking = hit.And(new CaseEvent.TrackAssigned(Day(lodged), Track.Dublin, null));

        Assert.Null(Of(hit, term));
        Assert.NotNull(Of(looking, term));
    }

    // Verordening (EU) 604/2013 art. 23(2), Verordening (EU) 2024/1351 art. 41.
    [Theory]
    [InlineData("2021-09-01", "DTB", null)]
    [InlineData("2021-09-01", "DTB", 2)]
    [InlineData("2026-07-01", "PTB", null)]
    [InlineData("2026-07-01", "PTB", 2)]
    public void Only_a_hit_of_an_applicant_starts_the_term_to_take_back(string lodged, string term, int? category)
    {
        var looking = LodgedOn(lodged).And(
            new CaseEvent.EurodacChecked(Day(lodged), category, category is null ? null : Italy),
            new CaseEvent.TrackAssigned(Day(lodged), Track.Dublin, null));

        Assert.Null(Of(looking, term));
    }

    [Theory]
    [InlineData("2021-09-01", "REG3")]
    [InlineData("2026-07-01", "PREG")]
    [InlineData("2026-07-01", "PLOD")]
    public void A_relative_who_follows_is_not_registered_for_asylum(string announced, string term) =>
        Assert.Null(Of(RelativeAnnouncedOn(announced), term));

    [Theory]
    [InlineData("AA6")]
    [InlineData("AA6-INT")]
    public void A_withdrawn_application_need_not_be_decided(string term)
    {
        var withdrawn = LodgedOn("2021-09-25").And(
            new CaseEvent.ExaminationChosen(Day("2021-10-05"), Examination.General),
            new CaseEvent.HearingHeld(Day("2021-10-05"), Hearing.Detailed),
            new CaseEvent.Withdrawn(Day("2021-10-06")));

        Assert.Equal(DeadlineState.Met, Of(withdrawn, term)?.StateOn(Day("2021-12-01")));
    }

    // The border procedure includes the appeal; after a grant there is none.
    [Theory]
    [InlineData(Outcome.Granted, DeadlineState.Met)]
    [InlineData(Outcome.Unfounded, DeadlineState.Lapsed)]
    public void A_grant_ends_the_border_procedure(Outcome outcome, DeadlineState state)
    {
        var decided = LodgedOn("2026-07-01").And(
            new CaseEvent.ExaminationChosen(Day("2026-07-02"), Examination.Border),
            new CaseEvent.Decided(Day("2026-07-20"), outcome, Grounds));

        Assert.Equal(state, Of(decided, "PBOR")?.StateOn(Day("2026-12-01")));
    }

    // Who lets the term of an appeal pass breaches nothing.
    [Fact]
    public void Rights_are_told_apart_from_duties() => Assert.Equal(
        [
            "AA6-CORR", "AA6-VIEW", "AA8-CORR", "AA8-VIEW", "DUBZ", "EDT-VIEW", "INTRZ", "NAREIS3", "ROEP1", "ROEP1-AA",
            "ROEP4", "ROEP4-INTR", "VA-CORR", "VAZ",
        ],
        ShippedProcedures.Book.Definitions.SelectMany(definition => definition.Terms)
            .Where(term => term.Nature is TermNature.Right)
            .Select(term => term.Code).Distinct().Order(StringComparer.Ordinal));

    static Deadline? Of(Told told, string term) =>
        DeadlineReckoning.Of(told.State, Today).SingleOrDefault(deadline => deadline.Term.Code == term);
}
