namespace AsielGrains.Domain.Cases;

/// <summary>What became of one of many reports about a case, and why.</summary>
/// <param name="Rejection">Why it was refused, or why it would be if nothing more came.</param>
public sealed record RowVerdict(RowOutcome Outcome, Rejection? Rejection = null);
