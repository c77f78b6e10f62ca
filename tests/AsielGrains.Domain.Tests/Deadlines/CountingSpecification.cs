using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Terms;
using AsielGrains.Domain.Tests.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Deadlines;

/// <summary>Each term is counted by its own law, and its explanation names it.</summary>
public sealed class CountingSpecification
{
    static readonly Nationality Italy = Nationality.Parse("ITA");

    // Algemene termijnenwet art. 4, c. Christmas 2021 was a Saturday.
    [Theory]
    [InlineData(SupervisionMeasure.BorderDetention, "GRENS4")]
    [InlineData(SupervisionMeasure.AsylumDetention, "BEW59B")]
    public void A_detention_is_not_longer_for_a_weekend_or_a_holiday(SupervisionMeasure measure, string term)
    {
        var detained = LodgedOn("2021-11-01").And(new CaseEvent.SupervisionImposed(Day("2021-11-27"), measure));
        var deadline = Of(detained, term);

        Assert.Equal(Day("2021-12-25"), deadline.EndsOn);
        Assert.Equal("Algemene termijnenwet art. 4, c", deadline.Reasons[^1].Article);
        Assert.Equal(DeadlineState.Lapsed, deadline.StateOn(Day("2021-12-26")));
    }

    [Fact]
    public void Nor_is_one_that_was_extended()
    {
        var detained = LodgedOn("2021-11-01").And(
            new CaseEvent.SupervisionImposed(Day("2021-11-27"), SupervisionMeasure.AsylumDetention),
            new CaseEvent.TermExtended(Day("2021-12-20"), "BEW59B", "BEW59B6", "intention-sent"));

        Assert.Equal(Day("2022-01-08"), Of(detained, "BEW59B").EndsOn);
    }

    // Verordening (EU) 604/2013 art. 42: weekends and holidays count, also as the last day.
    [Theory]
    [InlineData(ClaimKind.TakeCharge, "2021-10-25", "DTCR", "2021-12-25")]
    [InlineData(ClaimKind.TakeBackOnHit, "2021-09-11", "DTBR2", "2021-09-25")]
    [InlineData(ClaimKind.TakeBack, "2021-11-01", "DTBR", "2021-12-01")]
    public void A_term_of_the_Dublin_regulation_does_not_move(ClaimKind claim, string sent, string term, string last)
    {
        var claimed = LodgedOn("2021-09-01").And(new CaseEvent.ClaimSent(Day(sent), Italy, claim));
        var deadline = Of(claimed, term);

        Assert.Equal(Day(last), deadline.EndsOn);
        Assert.Equal("Verordening (EU) 604/2013 art. 42", deadline.Reasons[^1].Article);
        Assert.Contains(Lapses.Of(deadline), step => step.On == Day(last).AddDays(1));
    }

    // Verordening (EEG, Euratom) 1182/71 art. 3(4): to the next working day, also after more than three months.
    [Theory]
    [InlineData(Examination.Accelerated, "PACC", "2026-07-03", "2026-10-05")]
    [InlineData(Examination.Regular, "PNORM", "2026-07-03", "2027-01-04")]
    public void A_term_of_the_Pact_moves_by_the_rules_of_the_Union(
        Examination examination, string term, string lodged, string last)
    {
        var deadline = Of(
            LodgedOn(lodged).And(new CaseEvent.ExaminationChosen(Day(lodged), examination)), term);

        Assert.Equal(Day(last), deadline.EndsOn);
        Assert.Equal("Verordening (EEG, Euratom) 1182/71 art. 3(4)", deadline.Reasons[^1].Article);
        Assert.NotEmpty(deadline.Unverified);
    }

    [Fact]
    public void A_working_agreement_does_not_move()
    {
        var restricted = LodgedOn("2021-09-01").And(
            new CaseEvent.SupervisionImposed(Day("2021-10-02"), SupervisionMeasure.RestrictionOfLiberty));

        Assert.Equal(Day("2021-12-25"), Of(restricted, "VBL").EndsOn);
    }

    [Fact]
    public void No_term_of_the_Union_and_no_detention_is_counted_by_the_Algemene_termijnenwet() => Assert.All(
        ShippedProcedures.Book.Definitions.SelectMany(definition => definition.Terms)
            .Where(term => term.Counting is TermCounting.Termijnenwet),
        term =>
        {
            Assert.DoesNotContain("Verordening", term.Article, StringComparison.Ordinal);
            Assert.DoesNotContain("etention", string.Join(' ', term.Only), StringComparison.Ordinal);
        });

    static Deadline Of(Told told, string term) =>
        DeadlineReckoning.Of(told.State, Today).Single(deadline => deadline.Term.Code == term);
}
