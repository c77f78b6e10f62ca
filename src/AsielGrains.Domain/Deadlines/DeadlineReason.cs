namespace AsielGrains.Domain.Deadlines;

/// <summary>One line of the reckoning of a deadline.</summary>
/// <param name="Text">What was done, in English.</param>
/// <param name="Through">The last day after this line.</param>
/// <param name="Unverified">What of the rule was not verified; null when nothing.</param>
public readonly record struct DeadlineReason(string Text, string Article, DateOnly Through, string? Unverified = null);
