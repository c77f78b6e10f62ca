using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Terms;

namespace AsielGrains.Domain.Procedures;

/// <summary>One term of a procedure: what starts it, how long it is, whom it binds and what ends it.</summary>
public sealed record TermRule
{
    /// <summary>The name under which events and explanations refer to it; never changes.</summary>
    public required string Code { get; init; }

    /// <summary>What it is for, in English.</summary>
    public required string Name { get; init; }

    public required TermLength Length { get; init; }

    /// <summary>The steps that start it; the last one recorded counts.</summary>
    public required ImmutableArray<StepKind> From { get; init; }

    /// <summary>The kinds of hearing, tracks or outcomes that start it; empty: all.</summary>
    public ImmutableArray<string> Only { get; init; } = [];

    /// <summary>The examinations in which it runs; empty: all, and also when none is chosen.</summary>
    public ImmutableArray<Examination> Examinations { get; init; } = [];

    /// <summary>The tracks in which it does not run.</summary>
    public ImmutableArray<Track> NotInTracks { get; init; } = [];

    /// <summary>The steps by which it is met.</summary>
    public ImmutableArray<StepKind> EndsWith { get; init; } = [];

    /// <summary>The kinds of application for which it does not run.</summary>
    public ImmutableArray<ApplicationKind> NotInKinds { get; init; } = [];

    /// <summary>The steps that may not be taken before it has run out; told when they were.</summary>
    public ImmutableArray<StepKind> Bars { get; init; } = [];

    /// <summary>The kinds of hearing or outcomes that it bars; empty: all.</summary>
    public ImmutableArray<string> BarsOnly { get; init; } = [];

    /// <summary>The steps after which it bars nothing any more.</summary>
    public ImmutableArray<StepKind> LiftedBy { get; init; } = [];

    public TermNature Nature { get; init; } = TermNature.AtMost;

    public TermNorm Norm { get; init; } = TermNorm.Legal;

    public required TermParty Binds { get; init; }

    public ImmutableArray<ExtensionRule> Extensions { get; init; } = [];

    /// <summary>How long it is at most with all its extensions; null: as long as these make it.</summary>
    public MaximumRule? Maximum { get; init; }

    public ImmutableArray<SuspensionRule> Suspensions { get; init; } = [];

    /// <summary>What follows by law when it runs out unmet; null: nothing, people have to act.</summary>
    public LapseRule? Lapse { get; init; }

    public required string Article { get; init; }

    /// <summary>What of the rule was not verified; null when nothing.</summary>
    public string? Unverified { get; init; }

    public bool StartsAt(StepName step) =>
        From.Contains(step.Kind) && (Only.IsEmpty || step.Qualifier is { } qualifier && Only.Contains(qualifier));

    public bool Forbids(StepName step) =>
        Bars.Contains(step.Kind)
        && (BarsOnly.IsEmpty || step.Qualifier is { } qualifier && BarsOnly.Contains(qualifier));

    /// <summary>Whether it runs in a case that is examined in this way on this track.</summary>
    public bool RunsIn(
        Examination? examination, Track? track, ApplicationKind kind = ApplicationKind.NotStated) =>
        !NotInKinds.Contains(kind) &&
        (Examinations.IsEmpty || examination is { } chosen && Examinations.Contains(chosen))
        && !(track is { } assigned && NotInTracks.Contains(assigned));

    /// <summary>An extension by its code; null when the term has none such.</summary>
    public ExtensionRule? Extension(string code) => Extensions.FirstOrDefault(extension => extension.Code == code);

    /// <summary>A suspension by its code; null when the term has none such.</summary>
    public SuspensionRule? Suspension(string code) => Suspensions.FirstOrDefault(rule => rule.Code == code);
}
