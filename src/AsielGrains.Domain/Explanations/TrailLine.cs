using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Explanations;

/// <summary>One fact of a case and what followed from it.</summary>
/// <param name="On">The day of the fact, or of the day that had an effect by itself.</param>
/// <param name="Kind">The fact; null when nothing happened but a day passed.</param>
/// <param name="Step">The fact with its content, unless it is one of the dates a case starts or ends with.</param>
/// <param name="Told">Who told it; null when nobody had to.</param>
/// <param name="Article">Where the rule that allows the fact is found.</param>
/// <param name="Procedure">The version of the body of law the rule is from.</param>
/// <param name="Ended">Who took it back or replaced it; null while it counts.</param>
public sealed record TrailLine(
    DateOnly On,
    StepKind? Kind,
    CaseEvent.Step? Step,
    Telling? Told,
    string Article,
    string Procedure,
    int Revision,
    string? Unverified,
    ImmutableArray<StandingChange> Changes,
    Telling? Ended = null);
