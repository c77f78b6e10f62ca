namespace AsielGrains.Domain.Households;

/// <summary>How many moves had a reason; null: none was told.</summary>
public sealed record MoveReasonCount(MoveReason? Reason, int Moves);
