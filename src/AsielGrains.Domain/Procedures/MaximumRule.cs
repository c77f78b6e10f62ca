using AsielGrains.Domain.Terms;

namespace AsielGrains.Domain.Procedures;

/// <summary>How long a term can be at most, whatever extends it; the days it stands still come after it.</summary>
public sealed record MaximumRule
{
    public required TermLength Length { get; init; }

    public required string Article { get; init; }

    /// <summary>What of the rule was not verified; null when nothing.</summary>
    public string? Unverified { get; init; }
}
