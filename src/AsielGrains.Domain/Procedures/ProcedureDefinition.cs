using System.Collections.Frozen;
using System.Collections.Immutable;

namespace AsielGrains.Domain.Procedures;

/// <summary>
/// One body of law as data: which stages a case passes, which steps are allowed in them and to whom, what a decision
/// entails and which terms run. A case keeps the procedure it was lodged under.
/// </summary>
public sealed record ProcedureDefinition
{
    /// <summary>The stage of a case of which nothing is recorded; no file declares it.</summary>
    public const string Beginning = "beginning";

    // By the number of the kind: asked for every fact that is judged.
    readonly ImmutableArray<StepRule>[] _byKind = [];

    readonly FrozenSet<StepKind> _barred = FrozenSet<StepKind>.Empty;

    /// <summary>The name under which cases and events refer to it; never changes.</summary>
    public required string Version { get; init; }

    /// <summary>Raised when the data were corrected without a change of law; named in every explanation.</summary>
    public required int Revision { get; init; }

    /// <summary>Its name in Dutch.</summary>
    public required string Name { get; init; }

    /// <summary>The first day of lodging for which it is in force.</summary>
    public required DateOnly LodgedFrom { get; init; }

    /// <summary>The last one; null while it is in force.</summary>
    public DateOnly? LodgedUntil { get; init; }

    /// <summary>
    /// From this day on a repeat application is lodged when it is announced in person; null: never.
    /// </summary>
    public DateOnly? RepeatLodgedOnAnnouncementFrom { get; init; }

    /// <summary>Where it is found in law, and since when.</summary>
    public required string Source { get; init; }

    /// <summary>What of the procedure as a whole was not verified; null when nothing.</summary>
    public string? Unverified { get; init; }

    public required ImmutableArray<StageRule> Stages { get; init; }

    public required ImmutableArray<StepRule> Steps
    {
        get;
        init
        {
            field = value;
            _byKind = value.IsDefaultOrEmpty ? [] : ByKind(value);
        }
    }

    public required ImmutableArray<OutcomeRule> Outcomes { get; init; }

    public required ImmutableArray<TermRule> Terms
    {
        get;
        init
        {
            field = value;
            _barred = value.IsDefault ? _barred : value.SelectMany(term => term.Bars).ToFrozenSet();
        }
    }

    /// <summary>The rule by which a step is allowed in a stage; null when it is not.</summary>
    public StepRule? RuleFor(StepName step, string stage)
    {
        foreach (var rule in RulesOf(step.Kind))
            if (rule.Covers(step) && rule.AllowedIn(stage))
                return rule;
        return null;
    }

    /// <summary>Whether there is a term that bars steps of this kind until it has run out.</summary>
    public bool MayBar(StepKind kind) => _barred.Contains(kind);

    /// <summary>The rules of one kind of step; empty when the procedure does not know it.</summary>
    public ImmutableArray<StepRule> RulesOf(StepKind kind) => (int)kind < _byKind.Length ? _byKind[(int)kind] : [];

    /// <summary>Whether the procedure knows the step at all, in whatever stage.</summary>
    public bool Knows(StepName step) => RulesOf(step.Kind).Any(rule => rule.Covers(step));

    /// <summary>What a decision entails; null when the procedure has no such outcome.</summary>
    public OutcomeRule? RuleFor(Outcome outcome)
    {
        foreach (var rule in Outcomes)
            if (rule.Outcome == outcome)
                return rule;
        return null;
    }

    /// <summary>A term by its code; null when the procedure has none such.</summary>
    public TermRule? Term(string code)
    {
        foreach (var term in Terms)
            if (term.Code == code)
                return term;
        return null;
    }

    public bool IsInForceOn(DateOnly lodgedOn) => lodgedOn >= LodgedFrom && !(lodgedOn > LodgedUntil);

    static ImmutableArray<StepRule>[] ByKind(ImmutableArray<StepRule> rules)
    {
        var byKind = new ImmutableArray<StepRule>[rules.Max(rule => (int)rule.Step) + 1];
        Array.Fill(byKind, []);
        foreach (var kind in rules.GroupBy(rule => rule.Step))
            byKind[(int)kind.Key] = [.. kind];
        return byKind;
    }
}
