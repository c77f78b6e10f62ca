namespace AsielGrains.Domain.Terms;

/// <summary>One step by which the law of counting moved the end of a term.</summary>
/// <param name="From">The end before the step.</param>
/// <param name="To">The end after it.</param>
public readonly record struct TermMove(TermMoveReason Reason, DateOnly From, DateOnly To);
