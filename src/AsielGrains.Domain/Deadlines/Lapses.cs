using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Deadlines;

/// <summary>
/// What follows by law from terms that have run out: which steps, of which day, and whether they still follow when
/// somebody tells later what happened earlier.
/// </summary>
public static class Lapses
{
    /// <summary>The steps of the first day after a term; empty when the law attaches nothing to its end.</summary>
    public static ImmutableArray<CaseEvent.Step> Of(Deadline deadline)
    {
        var on = deadline.EndsOn.AddDays(1);
        return deadline.Term.Lapse?.Effect switch
        {
            LapseEffect.SilenceAccepts => [new CaseEvent.ClaimAnswered(on, ClaimAnswer.AcceptedBySilence)],
            LapseEffect.ResponsibilityPasses when IsPossible(Here(on), deadline.Procedure) =>
                [new CaseEvent.ResponsibilityEstablished(on), Here(on)],
            LapseEffect.ResponsibilityPasses => [new CaseEvent.ResponsibilityEstablished(on)],
            _ => [],
        };
    }

    /// <summary>
    /// The steps that followed from a lapse, and with a fact that is told late do no more: the other state had answered
    /// in time, or the transfer had taken place.
    /// </summary>
    public static ImmutableArray<CaseEvent.Step> UndoneBy(CaseEvent.Step late, AsylumCase state)
    {
        if (!AnyLater(late, state))
            return [];
        var undone = ImmutableArray.CreateBuilder<CaseEvent.Step>();
        var (before, after) = (state with { Course = default }, state with { Course = new([late]) });
        foreach (var step in state.Course.Steps)
        {
            var isUndone = step.On > late.On && IsOfLapse(step, state)
                && Follows(step, before) && !Follows(step, after);
            if (isUndone)
                undone.Add(step);
            else
                after = after with { Course = after.Course.With(step) };
            before = before with { Course = before.Course.With(step) };
        }

        return undone.ToImmutable();
    }

    // Before 1-3-2016 there were no tracks.
    static bool IsPossible(CaseEvent.TrackAssigned step, ProcedureDefinition procedure) =>
        procedure.RulesOf(StepKind.TrackAssigned).Any(rule =>
            rule.Covers(step.Named()) && !(step.On < rule.ValidFrom));

    static bool AnyLater(CaseEvent.Step late, AsylumCase state)
    {
        foreach (var step in state.Course.Steps)
            if (step.On > late.On && IsOfLapse(step, state))
                return true;
        return false;
    }

    // By what is in the course until then.
    static bool Follows(CaseEvent.Step step, AsylumCase state)
    {
        foreach (var deadline in DeadlineReckoning.Unexplained(state, step.On))
            if (deadline.EndsOn.AddDays(1) == step.On && !(deadline.MetOn < step.On)
                && Of(deadline).Contains(step))
                return true;
        return false;
    }

    // Responsibility is told for other reasons, too, and the day can be that of a lapse by chance: what follows from a
    // lapse has the change of tracks beside it, where there are tracks.
    static bool IsOfLapse(CaseEvent.Step step, AsylumCase state) => step switch
    {
        CaseEvent.ClaimAnswered { Answer: ClaimAnswer.AcceptedBySilence } => true,
        CaseEvent.ResponsibilityEstablished => !IsPossible(Here(step.On), CourseReplay.ProcedureOf(state))
            || state.Course.Steps.Contains(Here(step.On)),
        CaseEvent.TrackAssigned { Reason: TrackReason.ClaimLapsed } => true,
        _ => false,
    };

    static CaseEvent.TrackAssigned Here(DateOnly on) => new(on, Track.General, TrackReason.ClaimLapsed);
}
