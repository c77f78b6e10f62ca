namespace AsielGrains.Domain.Procedures;

/// <summary>
/// What follows by law when a term has run out and nothing met it. Most terms have none: that they were not met is for
/// people to act on.
/// </summary>
public sealed record LapseRule
{
    public required LapseEffect Effect { get; init; }

    /// <summary>What follows is a step of its own, which the system records.</summary>
    public bool IsRecorded => Effect is not LapseEffect.ReceptionEnds;

    public required string Article { get; init; }

    /// <summary>What of the rule was not verified; null when nothing.</summary>
    public string? Unverified { get; init; }
}
