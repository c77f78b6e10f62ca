using System.Collections.Immutable;
using AsielGrains.Domain.Terms;

namespace AsielGrains.Domain.Procedures;

/// <summary>Finds where procedures contradict themselves or each other, by name and place.</summary>
static class ProcedureCheck
{
    public static IEnumerable<string> FaultsOf(ImmutableArray<ProcedureDefinition> definitions)
    {
        if (definitions.IsEmpty)
            return ["No procedure is given."];
        return definitions.SelectMany(FaultsIn)
            .Concat(Repeated(definitions.Select(one => one.Version), "procedures"))
            .Concat(Gaps(definitions));
    }

    static IEnumerable<string> FaultsIn(ProcedureDefinition one) =>
        Stages(one).Concat(Steps(one)).Concat(Outcomes(one)).Concat(Terms(one)).Select(fault =>
            $"{one.Version}: {fault}");

    // By the day of lodging exactly one procedure is in force: the next one begins on the day after.
    static IEnumerable<string> Gaps(ImmutableArray<ProcedureDefinition> definitions)
    {
        foreach (var (one, next) in definitions.Zip(definitions.Skip(1)))
            if (one.LodgedUntil?.AddDays(1) != next.LodgedFrom)
                yield return $"{one.Version}: lodgedUntil is not the day before {next.Version} comes into force.";
        foreach (var one in definitions.Where(one => one.LodgedUntil < one.LodgedFrom))
            yield return $"{one.Version}: lodgedUntil is before lodgedFrom.";
        if (definitions[^1].LodgedUntil is not null)
            yield return $"{definitions[^1].Version}: nothing is in force after it.";
    }

    static IEnumerable<string> Stages(ProcedureDefinition one)
    {
        foreach (var fault in Repeated(one.Stages.Select(stage => stage.Code), "stages"))
            yield return fault;
        var reached = Reached(one);
        foreach (var stage in one.Stages)
        {
            if (!reached.Contains(stage.Code))
                yield return $"stages, {stage.Code}: no step leads there.";
            else if (!stage.Final && !one.Steps.Any(step => step.From.Contains(stage.Code) && Leaves(step, stage.Code)))
                yield return $"stages, {stage.Code}: no step leads out, and it is not final.";
        }
    }

    static bool Leaves(StepRule step, string stage) => step.To is { } to && to != stage;

    static HashSet<string> Reached(ProcedureDefinition one)
    {
        HashSet<string> reached = [ProcedureDefinition.Beginning];
        while (one.Steps.Any(step => step.To is { } to && reached.Any(step.AllowedIn) && reached.Add(to)))
        {
            // Each round adds a stage, so that there are no more rounds than stages.
        }

        return reached;
    }

    static IEnumerable<string> Steps(ProcedureDefinition one)
    {
        var known = one.Stages.Select(stage => stage.Code).Append(ProcedureDefinition.Beginning).ToHashSet();
        foreach (var (at, step) in one.Steps.Index())
        {
            var place = $"steps[{at}], {step.Step}";
            foreach (var stage in step.From.Append(step.To ?? ProcedureDefinition.Beginning).Except(known))
                yield return $"{place}: no stage is called {stage}.";
            foreach (var qualifier in step.Only.Where(name => !Qualifiers.Of(step.Step).Contains(name)))
                yield return $"{place}: {qualifier} is no kind of it.";
            if (step.By.IsEmpty)
                yield return $"{place}: no partner may report it.";
        }
    }

    static IEnumerable<string> Outcomes(ProcedureDefinition one)
    {
        foreach (var fault in Repeated(one.Outcomes.Select(rule => rule.Outcome.ToString()), "outcomes"))
            yield return fault;
        foreach (var rule in one.Outcomes)
            if (!one.Knows(new(StepKind.Decided, rule.Outcome.ToString())))
                yield return $"outcomes, {rule.Outcome}: no step decides so.";
            else if (rule is { Outcome: Outcome.Granted, DepartureDays: not null })
                yield return $"outcomes, {rule.Outcome}: a grant obliges nobody to leave.";
        foreach (var outcome in Enum.GetValues<Outcome>())
            if (one.Knows(new(StepKind.Decided, outcome.ToString())) && one.RuleFor(outcome) is null)
                yield return $"outcomes: {outcome} can be decided and has no effects.";
    }

    static IEnumerable<string> Terms(ProcedureDefinition one)
    {
        foreach (var fault in Repeated(one.Terms.Select(term => term.Code), "terms"))
            yield return fault;
        foreach (var term in one.Terms)
            foreach (var fault in FaultsIn(one, term))
                yield return $"terms, {term.Code}: {fault}";
    }

    static IEnumerable<string> FaultsIn(ProcedureDefinition one, TermRule term)
    {
        if (term.From.IsEmpty)
            yield return "nothing starts it.";
        foreach (var step in StepsOf(term).Where(step => one.Steps.All(rule => rule.Step != step)))
            yield return $"the procedure has no step {step}.";
        foreach (var qualifier in Unspoken(term.Only, term.From))
            yield return $"{qualifier} is no kind of what starts it.";
        foreach (var qualifier in Unspoken(term.EndsWithOnly, term.EndsWith))
            yield return $"{qualifier} is no kind of what meets it.";
        foreach (var qualifier in Unspoken(term.BarsOnly, term.Bars))
            yield return $"{qualifier} is no kind of what it bars.";
        foreach (var step in Patterns(term).Where(step =>
            step.Qualifier is { } qualifier && !Qualifiers.Of(step.Kind).Contains(qualifier)))
            yield return $"{step.Qualifier} is no kind of {step.Kind}.";
        if (!term.Hits.IsEmpty && !term.From.Contains(StepKind.EurodacChecked))
            yield return "hits are found in Eurodac only, and no check of it starts it.";
        if (FaultyCounting(term) is { } counting)
            yield return counting;
        if (!CanLapse(one, term))
            yield return $"{term.Lapse?.Effect} does not follow from the lapse of what these steps start and meet.";
        foreach (var fault in Repeated(term.Extensions.Select(extension => extension.Code), "extensions"))
            yield return fault;
        foreach (var extension in term.Extensions)
        {
            if (extension.After is { } after && term.Extension(after) is null)
                yield return $"extension {extension.Code} comes after {after}, which it has not.";
            if (extension.Replaces && term.Maximum is { Length: var most } && CanAdd(extension.Length, most)
                && extension.Length.Amount > most.Amount)
                yield return $"extension {extension.Code} is longer than the term is at most.";
            if (extension.Grounds.IsEmpty)
                yield return $"extension {extension.Code} has no ground.";
            if (!extension.Replaces && !CanAdd(extension.Length, term.Length))
                yield return $"extension {extension.Code} comes on top of the term, but is counted in another way.";
        }
    }

    static IEnumerable<StepKind> StepsOf(TermRule term) => term.From
        .Concat(term.EndsWith)
        .Concat(term.Bars)
        .Concat(term.LiftedBy)
        .Concat(Patterns(term).Select(step => step.Kind))
        .Concat(term.Stay?.Until ?? []);

    static IEnumerable<StepName> Patterns(TermRule term) =>
        term.Stay is { } stay ? term.Needs.Append(stay.From) : term.Needs;

    static IEnumerable<string> Unspoken(ImmutableArray<string> only, ImmutableArray<StepKind> steps) =>
        only.Where(name => !steps.Any(step => Qualifiers.Of(step).Contains(name)));

    // Algemene termijnenwet art. 1, 4 and 5: it speaks of Dutch terms, and of none of deprivation of liberty.
    static string? FaultyCounting(TermRule term)
    {
        var isOfUnion = term.Article.StartsWith("Verordening", StringComparison.Ordinal);
        if (isOfUnion != (term.Counting
            is TermCounting.DublinRegulation or TermCounting.AsylumManagement or TermCounting.UnionPeriods))
            return $"{term.Counting} does not count a term of {term.Article}.";
        var detains = term.From.Contains(StepKind.SupervisionImposed) && term.Only.Any(DeprivesOfLiberty);
        return detains == (term.Counting is TermCounting.DeprivationOfLiberty)
            ? null
            : $"{term.Counting} does not count {(detains ? "a detention" : "what is no detention")}.";
    }

    static bool DeprivesOfLiberty(string measure) => measure is nameof(SupervisionMeasure.BorderDetention)
        or nameof(SupervisionMeasure.Detention) or nameof(SupervisionMeasure.AsylumDetention);

    static bool CanLapse(ProcedureDefinition one, TermRule term) => term.Lapse?.Effect switch
    {
        LapseEffect.SilenceAccepts => term.EndsWith.Contains(StepKind.ClaimAnswered)
            && one.Knows(new(StepKind.ClaimAnswered, nameof(ClaimAnswer.AcceptedBySilence))),
        LapseEffect.ResponsibilityPasses => term.EndsWith.Contains(StepKind.ResponsibilityEstablished)
            && one.Knows(new(StepKind.TrackAssigned, nameof(Track.General))),
        LapseEffect.ReceptionEnds => term.From is [StepKind.AbsenceSignalled],
        _ => true,
    };

    static bool CanAdd(TermLength extension, TermLength term) =>
        (extension.Unit, extension.Count) == (term.Unit, term.Count);

    static IEnumerable<string> Repeated(IEnumerable<string> names, string place) => names
        .CountBy(name => name)
        .Where(count => count.Value > 1)
        .Select(count => $"{place}, {count.Key}: stands there {count.Value} times.");
}
