using System.Collections.Immutable;

namespace AsielGrains.Domain.Gvl;

/// <summary>What a step needs, as shipped in text with its source.</summary>
/// <param name="Lead">The partner whose step it is: it books and reports.</param>
/// <param name="Needs">The functions that must be free together; a step begins when a slot of the first begins.</param>
/// <param name="After">The steps without which the file is not ready for this one.</param>
/// <param name="IsOnArrivalDay">Who comes is expected to need it on that day.</param>
/// <param name="Assumed">What of this no source says.</param>
public sealed record GvlStepRule(
    GvlStep Step,
    string Name,
    GvlPartner Lead,
    int Minutes,
    ImmutableArray<GvlFunction> Needs,
    ImmutableArray<GvlStep> After,
    bool IsOnArrivalDay,
    string Source,
    string? Assumed);
