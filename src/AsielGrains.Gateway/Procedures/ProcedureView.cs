using AsielGrains.Contract.V1;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Terms;
using AsielGrains.Gateway.Cases;

namespace AsielGrains.Gateway.Procedures;

/// <summary>Writes procedures in the contract's form.</summary>
static class ProcedureView
{
    /// <summary>Only what says which procedure it is.</summary>
    public static Procedure Heading(ProcedureDefinition definition) => new()
    {
        Version = definition.Version,
        Revision = definition.Revision,
        Name = definition.Name,
        LodgedFromOn = CaseView.Text(definition.LodgedFrom),
        LodgedUntilOn = CaseView.Text(definition.LodgedUntil),
        Source = definition.Source,
        Unverified = definition.Unverified ?? "",
    };

    public static Procedure Of(ProcedureDefinition definition)
    {
        var procedure = Heading(definition);
        procedure.RepeatLodgedOnAnnouncementFromOn = CaseView.Text(definition.RepeatLodgedOnAnnouncementFrom);
        procedure.Stages.AddRange(definition.Stages.Select(Of));
        procedure.Steps.AddRange(definition.Steps.Select(Of));
        procedure.Outcomes.AddRange(definition.Outcomes.Select(Of));
        procedure.Terms.AddRange(definition.Terms.Select(Of));
        return procedure;
    }

    static ProcedureStage Of(StageRule stage) =>
        new() { Code = stage.Code, Name = stage.Name, English = stage.English, Final = stage.Final };

    static ProcedureStep Of(StepRule rule) => new()
    {
        Step = StepCodes.Of(rule.Step),
        Only = { rule.Only },
        FromStages = { rule.From },
        ToStage = rule.To ?? "",
        Partners = { rule.By.Select(partner => partner.ToString()) },
        Article = rule.Article,
        Unverified = rule.Unverified ?? "",
        Kinds = { rule.Kinds.Select(kind => kind.ToString()) },
        ValidFromOn = CaseView.Text(rule.ValidFrom),
    };

    static ProcedureOutcome Of(OutcomeRule rule)
    {
        var outcome = new ProcedureOutcome
        {
            Outcome = rule.Outcome.ToString(),
            Article = rule.Article,
            Suspensive = rule.Suspensive,
            EffectArticle = rule.EffectArticle,
            Unverified = rule.Unverified ?? "",
        };
        if (rule.DepartureDays is { } days)
            outcome.DepartureDays = days;
        return outcome;
    }

    static ProcedureTerm Of(TermRule rule) => new()
    {
        Code = rule.Code,
        Name = rule.Name,
        Length = TermWords.Of(rule.Length),
        StartsWith = { rule.From.Select(StepCodes.Of) },
        Only = { rule.Only },
        Examinations = { rule.Examinations.Select(examination => examination.ToString()) },
        NotInTracks = { rule.NotInTracks.Select(track => track.ToString()) },
        EndsWith = { rule.EndsWith.Select(StepCodes.Of) },
        Nature = rule.Nature.ToString(),
        Norm = rule.Norm.ToString(),
        Binds = rule.Binds.ToString(),
        Extensions = { rule.Extensions.Select(Of) },
        Suspensions = { rule.Suspensions.Select(Of) },
        Article = rule.Article,
        Unverified = rule.Unverified ?? "",
        NotInKinds = { rule.NotInKinds.Select(kind => kind.ToString()) },
        Bars = { rule.Bars.Select(StepCodes.Of) },
        BarsOnly = { rule.BarsOnly },
        LiftedBy = { rule.LiftedBy.Select(StepCodes.Of) },
        Lapse = rule.Lapse is { } lapse ? Of(lapse) : null,
        Maximum = rule.Maximum is { } most ? Of(most) : null,
        Counting = Of(CountingLaw.Of(rule.Counting), rule.Counting),
        Outcomes = { rule.Outcomes.Select(outcome => outcome.ToString()) },
        NotOutcomes = { rule.NotOutcomes.Select(outcome => outcome.ToString()) },
        NotInExaminations = { rule.NotInExaminations.Select(examination => examination.ToString()) },
        EndsWithOnly = { rule.EndsWithOnly },
        Needs = { rule.Needs.Select(Of) },
        Hits = { rule.Hits },
        FirstCounts = rule.FirstCounts,
        ValidFromOn = CaseView.Text(rule.ValidFrom),
        FollowedBy = { rule.FollowedBy.Select(party => party.ToString()) },
        Basis = rule.Basis.ToString(),
        Stay = rule.Stay is { } stay ? Of(stay) : null,
    };

    static string Of(StepName step) =>
        step.Qualifier is null ? StepCodes.Of(step.Kind) : $"{StepCodes.Of(step.Kind)}.{step.Qualifier}";

    static ProcedureCounting Of(CountingLaw law, TermCounting counting) => new()
    {
        Code = counting.ToString(),
        Text = law.Text,
        Article = law.Article,
        Unverified = law.Unverified ?? "",
    };

    static ProcedureStay Of(StayRule rule) => new()
    {
        StartsWith = Of(rule.From),
        EndsWith = { rule.Until.Select(StepCodes.Of) },
        Name = rule.Name,
        Article = rule.Article,
        Unverified = rule.Unverified ?? "",
    };

    static ProcedureLapse Of(LapseRule rule) =>
        new() { Effect = rule.Effect.ToString(), Article = rule.Article, Unverified = rule.Unverified ?? "" };

    static ProcedureMaximum Of(MaximumRule rule) =>
        new() { Length = TermWords.Of(rule.Length), Article = rule.Article, Unverified = rule.Unverified ?? "" };

    static ProcedureExtension Of(ExtensionRule rule) => new()
    {
        Code = rule.Code,
        Length = TermWords.Of(rule.Length),
        Replaces = rule.Replaces,
        Collective = rule.Collective,
        Grounds = { rule.Grounds },
        After = rule.After ?? "",
        ValidFromOn = CaseView.Text(rule.ValidFrom),
        Article = rule.Article,
        Unverified = rule.Unverified ?? "",
    };

    static ProcedureSuspension Of(SuspensionRule rule) =>
        new() { Code = rule.Code, Name = rule.Name, Article = rule.Article, Unverified = rule.Unverified ?? "" };
}
