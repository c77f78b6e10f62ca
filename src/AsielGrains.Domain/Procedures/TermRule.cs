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

    /// <summary>How long it is, counted as <see cref="Counting"/> says.</summary>
    public required TermLength Length
    {
        get => field with { Counting = Counting };
        init;
    }

    /// <summary>By which law its days are counted, those of its extensions too.</summary>
    public required TermCounting Counting { get; init; }

    /// <summary>The steps that start it; the last one recorded counts, unless <see cref="FirstCounts"/>.</summary>
    public required ImmutableArray<StepKind> From { get; init; }

    /// <summary>It runs from the first step that starts it, until one meets it: a second one moves nothing.</summary>
    public bool FirstCounts { get; init; }

    /// <summary>
    /// The kinds of hearing, tracks or outcomes that start it; empty: all. A step that is not told apart in this way
    /// starts it always.
    /// </summary>
    public ImmutableArray<string> Only { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The categories of hits in Eurodac that start it; empty: hits or none do not matter.</summary>
    public ImmutableArray<int> Hits { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The first day on which it could start; null: as long as the procedure.</summary>
    public DateOnly? ValidFrom { get; init; }

    /// <summary>Steps of which one must have been taken, or it does not run; empty: it runs without.</summary>
    public ImmutableArray<StepName> Needs { get; init => field = value.OrEmpty(); } = [];

    /// <summary>Where its end comes from.</summary>
    public TermBasis Basis { get; init => field = value.Or(TermBasis.Length); } = TermBasis.Length;

    /// <summary>The examinations in which it runs; empty: all, and also when none is chosen.</summary>
    public ImmutableArray<Examination> Examinations { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The examinations in which it does not run.</summary>
    public ImmutableArray<Examination> NotInExaminations { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The last decisions after which it runs; empty: all, and also when none was taken.</summary>
    public ImmutableArray<Outcome> Outcomes { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The last decisions after which it does not run.</summary>
    public ImmutableArray<Outcome> NotOutcomes { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The tracks in which it does not run.</summary>
    public ImmutableArray<Track> NotInTracks { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The steps by which it is met.</summary>
    public ImmutableArray<StepKind> EndsWith { get; init => field = value.OrEmpty(); } = [];

    /// <summary>
    /// The kinds of hearing or outcomes by which it is met; empty: all. A step that is not told apart in this way meets
    /// it always.
    /// </summary>
    public ImmutableArray<string> EndsWithOnly { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The kinds of application for which it does not run.</summary>
    public ImmutableArray<ApplicationKind> NotInKinds { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The steps that may not be taken before it has run out; told when they were.</summary>
    public ImmutableArray<StepKind> Bars { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The kinds of hearing or outcomes that it bars; empty: all.</summary>
    public ImmutableArray<string> BarsOnly { get; init => field = value.OrEmpty(); } = [];

    /// <summary>The steps after which it bars nothing any more.</summary>
    public ImmutableArray<StepKind> LiftedBy { get; init => field = value.OrEmpty(); } = [];

    public TermNature Nature { get; init => field = value.Or(TermNature.AtMost); } = TermNature.AtMost;

    public TermNorm Norm { get; init => field = value.Or(TermNorm.Legal); } = TermNorm.Legal;

    public required TermParty Binds { get; init; }

    /// <summary>Who lets it pass can be given notice of default (Awb art. 4:17(3), 6:12(2)).</summary>
    public bool BringsDefault { get; init; }

    /// <summary>Who acts on its end besides whom it binds, and finds it too.</summary>
    public ImmutableArray<TermParty> FollowedBy { get; init => field = value.OrEmpty(); } = [];

    public ImmutableArray<ExtensionRule> Extensions { get; init => field = value.OrEmpty(); } = [];

    /// <summary>How long it is at most with all its extensions; null: as long as these make it.</summary>
    public MaximumRule? Maximum { get; init; }

    public ImmutableArray<SuspensionRule> Suspensions { get; init => field = value.OrEmpty(); } = [];

    /// <summary>When it stands still and then starts anew; null: never.</summary>
    public StayRule? Stay { get; init; }

    /// <summary>What follows by law when it runs out unmet; null: nothing, people have to act.</summary>
    public LapseRule? Lapse { get; init; }

    public required string Article { get; init; }

    /// <summary>What of the rule was not verified; null when nothing.</summary>
    public string? Unverified { get; init; }

    public bool StartsAt(CaseEvent.Step step) => StartsAt(CourseFact.Of(step));

    internal bool StartsAt(CourseFact fact) =>
        From.Contains(fact.Name.Kind)
        && Speaks(Only, fact.Name)
        && !(fact.On < ValidFrom)
        && (Hits.IsEmpty
            || (fact.Step is CaseEvent.EurodacChecked { HitCategory: { } category } && Hits.Contains(category)));

    public bool IsMetBy(StepName step) => EndsWith.Contains(step.Kind) && Speaks(EndsWithOnly, step);

    public bool Forbids(StepName step) => Bars.Contains(step.Kind) && Speaks(BarsOnly, step);

    /// <summary>Whether it runs in a case that stands there.</summary>
    public bool RunsIn(CaseStanding standing) => RunsIn(standing, standing.Decision?.Outcome);

    /// <summary>The same with another last decision.</summary>
    public bool RunsIn(CaseStanding standing, Outcome? decided) =>
        !NotInKinds.Contains(standing.Kind)
        && RunsIn(standing.Examination)
        && RunsAfter(decided)
        && !(standing.ConfirmedTrack is { } assigned && NotInTracks.Contains(assigned));

    bool RunsIn(Examination? examination) => examination is { } chosen
        ? (Examinations.IsEmpty || Examinations.Contains(chosen)) && !NotInExaminations.Contains(chosen)
        : Examinations.IsEmpty;

    bool RunsAfter(Outcome? outcome) => outcome is { } decided
        ? (Outcomes.IsEmpty || Outcomes.Contains(decided)) && !NotOutcomes.Contains(decided)
        : Outcomes.IsEmpty;

    static bool Speaks(ImmutableArray<string> only, StepName step)
    {
        if (only.IsEmpty || (step.Qualifier is { } qualifier && only.Contains(qualifier)))
            return true;
        foreach (var name in Qualifiers.Of(step.Kind))
            if (only.Contains(name))
                return false;
        return true;
    }

    /// <summary>An extension by its code; null when the term has none such.</summary>
    public ExtensionRule? Extension(string code) => Extensions.FirstOrDefault(extension => extension.Code == code);

    /// <summary>A suspension by its code; null when the term has none such.</summary>
    public SuspensionRule? Suspension(string code) => Suspensions.FirstOrDefault(rule => rule.Code == code);

    /// <summary>Whether it binds one of these parties, or one of those acts on its end.</summary>
    public bool Concerns(ImmutableArray<TermParty> bound, ImmutableArray<TermParty> followers) =>
        bound.Contains(Binds) || FollowedBy.Any(followers.Contains);
}
