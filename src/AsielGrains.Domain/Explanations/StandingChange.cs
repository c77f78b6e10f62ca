namespace AsielGrains.Domain.Explanations;

/// <summary>One dimension that a fact changed, and by which article.</summary>
/// <param name="Before">The code it had; empty when it had none.</param>
/// <param name="After">The code it has from then on.</param>
/// <param name="Until">The last day of it, where one is known.</param>
/// <param name="Unverified">What of this nobody has verified; null when nothing.</param>
public sealed record StandingChange(
    Dimension Dimension, string Before, string After, DateOnly? Until, string Article, string? Unverified = null);
