using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Explanations;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Regietafels;
using AsielGrains.Domain.Tests.Procedures;
using static AsielGrains.Domain.Tests.Procedures.Told;

namespace AsielGrains.Domain.Tests.Explanations;

/// <summary>Who reports a step is told what it does: the standing it changes, the deadlines it moves.</summary>
public sealed class StepEffectsSpecification
{
    static StepEffects Effects(Told before, CaseEvent.Step step, string day) =>
        StepEffects.Of(step, before.And(step).State, null, Day(day));

    // Vw 2000 art. 69(2), 82(1), 62(1).
    [Fact]
    public void A_refusal_tells_the_term_of_appeal_and_what_it_suspends()
    {
        var refused = Effects(
            LodgedOn("2021-09-01").And(
                new CaseEvent.ExaminationChosen(Day("2021-10-25"), Examination.General),
                new CaseEvent.IntentionSent(Day("2021-10-27"))),
            new CaseEvent.Decided(Day("2021-11-01"), Outcome.Unfounded, Grounds),
            "2021-11-01");

        Assert.Equal(
            [("Stage", "refused"), ("Residence", "Appellant"), ("Departure", "Suspended")],
            refused.Changes.Select(change => ($"{change.Dimension}", change.After)));
        Assert.All(refused.Changes, change => Assert.NotEmpty(change.Article));
        Assert.Contains(refused.Deadlines, one => (one.Term.Code, one.EndsOn) == ("ROEP1-AA", Day("2021-11-08")));
        Assert.Contains(refused.Deadlines, one => (one.Term.Code, one.MetOn) == ("BESL6", Day("2021-11-01")));
    }

    // Vw 2000 art. 42(4).
    [Fact]
    public void An_extension_tells_the_new_last_day_and_nothing_else()
    {
        var extended = Effects(
            LodgedOn("2021-09-01"),
            new CaseEvent.TermExtended(Day("2022-02-01"), "BESL6", "BESL9", "complex"),
            "2022-02-01");

        Assert.Empty(extended.Changes);
        Assert.Equal(("BESL6", Day("2022-12-01")), extended.Deadlines
            .Select(one => (one.Term.Code, one.EndsOn)).Single());
    }

    [Fact]
    public void What_the_file_still_misses_is_told_while_a_decision_is_due()
    {
        var screened = new CaseEvent.MedicallyScreened(Day("2021-09-02"));
        var effects = Effects(LodgedOn("2021-09-01"), screened, "2021-09-02");

        Assert.False(effects.Missing.HasFlag(FileItems.MedicalScreening));
        Assert.True(effects.Missing.HasFlag(FileItems.Eurodac));
        var granted = new CaseEvent.Decided(Day("2021-11-01"), Outcome.Granted, Grounds);
        Assert.Equal(FileItems.None, Effects(LodgedOn("2021-09-01"), granted, "2021-11-01").Missing);
    }

    [Fact]
    public void A_step_that_is_not_in_the_case_does_nothing()
    {
        var effects = StepEffects.Of(
            new CaseEvent.AbsenceEstablished(Day("2021-10-01")), LodgedOn("2021-09-01").State, null, Day("2021-10-01"));

        Assert.Empty(effects.Changes);
        Assert.Empty(effects.Deadlines);
    }
}
