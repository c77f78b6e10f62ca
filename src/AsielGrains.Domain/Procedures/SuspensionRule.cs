namespace AsielGrains.Domain.Procedures;

/// <summary>On which ground a term stands still; the days of standing still come after its end.</summary>
public sealed record SuspensionRule
{
    public required string Code { get; init; }

    /// <summary>What for, in English.</summary>
    public required string Name { get; init; }

    public required string Article { get; init; }

    /// <summary>What of the rule was not verified; null when nothing.</summary>
    public string? Unverified { get; init; }
}
