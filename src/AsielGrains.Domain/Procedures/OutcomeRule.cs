namespace AsielGrains.Domain.Procedures;

/// <summary>What a decision entails by law.</summary>
public sealed record OutcomeRule
{
    public required Outcome Outcome { get; init; }

    public required string Article { get; init; }

    /// <summary>An appeal in time suspends the effects of the decision.</summary>
    public bool Suspensive { get; init; }

    /// <summary>Days to leave when the decision sets none; null: the decision obliges nobody to leave.</summary>
    public int? DepartureDays { get; init; }

    /// <summary>Where the effect of an appeal and the term are found.</summary>
    public required string EffectArticle { get; init; }

    /// <summary>What of the rule was not verified; null when nothing.</summary>
    public string? Unverified { get; init; }
}
