using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Tests.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Deadlines;

/// <summary>How long there is to appeal, and the court to judge: by the decision, else by the examination.</summary>
public sealed class CourtTermSpecification
{
    // Vw 2000 art. 83b(1), (3): four weeks after a decision of the fast kinds, whatever the examination.
    [Theory]
    [InlineData(Outcome.ManifestlyUnfounded, null)]
    [InlineData(Outcome.Inadmissible, null)]
    [InlineData(Outcome.OtherStateResponsible, null)]
    [InlineData(Outcome.Discontinued, null)]
    [InlineData(Outcome.ManifestlyUnfounded, Examination.Extended)]
    public void The_court_judges_fast_decisions_in_four_weeks(Outcome outcome, Examination? examination)
    {
        var appealed = Decided(outcome, examination).And(new CaseEvent.AppealLodged(Day("2021-10-08")));

        Assert.Equal(Day("2021-11-05"), Of(appealed, "RB4")?.EndsOn);
        Assert.Null(Of(appealed, "RB4-AA"));
        Assert.Null(Of(appealed, "RB23"));
    }

    [Fact]
    public void So_it_does_refusals_in_the_general_procedure()
    {
        var appealed = Decided(Outcome.Unfounded, Examination.General)
            .And(new CaseEvent.AppealLodged(Day("2021-10-08")));

        Assert.Equal(Day("2021-11-05"), Of(appealed, "RB4-AA")?.EndsOn);
        Assert.Null(Of(appealed, "RB4"));
        Assert.Null(Of(appealed, "RB23"));
    }

    // Vw 2000 art. 69(1), 83b(2): what is not of the fast kinds.
    [Theory]
    [InlineData(null)]
    [InlineData(Examination.Extended)]
    public void Other_refusals_have_the_long_terms(Examination? examination)
    {
        var refused = Decided(Outcome.Unfounded, examination);
        var appealed = refused.And(new CaseEvent.AppealLodged(Day("2021-10-08")));

        Assert.Equal(Day("2021-11-01"), Of(refused, "ROEP4")?.EndsOn);
        Assert.Equal(Day("2022-03-18"), Of(appealed, "RB23")?.EndsOn);
        Assert.Null(Of(appealed, "RB4"));
    }

    // Vw 2000 art. 82(1): until the term of appeal is over, and no longer.
    [Fact]
    public void A_refusal_without_a_chosen_examination_is_not_suspended_for_ever()
    {
        var refused = Decided(Outcome.Unfounded, null);

        Assert.IsType<Departure.Suspended>(refused.On("2021-11-01").Departure);
        Assert.IsType<Departure.Obliged>(refused.On("2021-11-02").Departure);
    }

    static Told Decided(Outcome outcome, Examination? examination)
    {
        var lodged = LodgedOn("2021-09-01");
        if (examination is { } chosen)
            lodged = lodged.And(new CaseEvent.ExaminationChosen(Day("2021-09-08"), chosen));
        return lodged.And(
            new CaseEvent.IntentionSent(Day("2021-09-10")), new CaseEvent.Decided(Day("2021-10-04"), outcome, Grounds));
    }

    static Deadline? Of(Told told, string term) =>
        DeadlineReckoning.Of(told.State, Today).SingleOrDefault(deadline => deadline.Term.Code == term);
}
