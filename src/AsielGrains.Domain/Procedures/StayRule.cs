using System.Collections.Immutable;

namespace AsielGrains.Domain.Procedures;

/// <summary>
/// When a term stands still and afterwards starts anew, as that of a transfer does while the judgment may be awaited.
/// </summary>
public sealed record StayRule
{
    /// <summary>From this step on it stands still, if it has not run out before.</summary>
    public required StepName From { get; init; }

    /// <summary>The steps with which it starts anew.</summary>
    public required ImmutableArray<StepKind> Until { get; init; }

    /// <summary>What for, in English.</summary>
    public required string Name { get; init; }

    public required string Article { get; init; }

    /// <summary>What of the rule was not verified; null when nothing.</summary>
    public string? Unverified { get; init; }
}
