using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Domain.Procedures;

/// <summary>When a step is allowed, to whom, and where it leads.</summary>
public sealed record StepRule
{
    public required StepKind Step { get; init; }

    /// <summary>The kinds of hearing, tracks or outcomes it speaks of; empty: all.</summary>
    public ImmutableArray<string> Only { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The stages in which it is allowed; empty: all but the beginning.</summary>
    public ImmutableArray<string> From { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The kinds of application for which it is meant; empty: all.</summary>
    public ImmutableArray<ApplicationKind> Kinds { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The first day on which it could be taken; null: as long as the procedure.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>The stage after it; null: the case stays where it is.</summary>
    public string? To { get; init; }

    /// <summary>The partners that may report it; its source in the chain (bronhouder).</summary>
    public required ImmutableArray<Organisation> By { get; init; }

    public required string Article { get; init; }

    /// <summary>What of the rule was not verified; null when nothing.</summary>
    public string? Unverified { get; init; }

    public bool Covers(StepName step) =>
        step.Kind == Step && (Only.IsEmpty || step.Qualifier is { } qualifier && Only.Contains(qualifier));

    public bool AllowedIn(string stage) =>
        From.IsEmpty ? stage != ProcedureDefinition.Beginning : From.Contains(stage);
}
