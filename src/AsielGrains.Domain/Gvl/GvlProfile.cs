namespace AsielGrains.Domain.Gvl;

/// <summary>What a joint location is called and rests on.</summary>
/// <param name="Reference">The shipped reference it was opened from; null: it was laid out by hand.</param>
/// <param name="IsScenario">Nothing real: opened to see what it would do.</param>
public sealed record GvlProfile(string Name, string? Reference, bool IsScenario);
