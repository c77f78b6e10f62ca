using AsielGrains.Contract.V1;
using AsielGrains.Domain.Explanations;
using AsielGrains.Gateway.Explanations;
using AsielGrains.Gateway.Regietafels;
using FieldMask = AsielGrains.Gateway.Access.FieldMask;

namespace AsielGrains.Gateway.Cases;

/// <summary>Writes what a step does in its case in the contract's form, as far as the caller may see it.</summary>
static class StepEffectsView
{
    public static void AddTo(ReportStepResponse response, StepEffects effects, FieldMask mask, DateOnly day)
    {
        response.Effects.AddRange(
            effects.Changes.Where(change => ExplanationView.Shows(mask, change.Dimension)).Select(Of));
        response.Deadlines.AddRange(effects.Deadlines.Select(deadline => DeadlineView.Of(deadline, day)));
        response.Missing.AddRange(RegietafelView.Items(effects.Missing));
    }

    static StepEffect Of(Domain.Explanations.StandingChange change) => new()
    {
        Dimension = ExplanationView.NameOf(change.Dimension),
        Before = change.Before,
        After = change.After,
        UntilOn = CaseView.Text(change.Until),
        Article = change.Article,
        Unverified = change.Unverified ?? "",
    };
}
