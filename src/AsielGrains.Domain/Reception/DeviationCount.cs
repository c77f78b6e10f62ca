namespace AsielGrains.Domain.Reception;

/// <summary>How often was deviated from advice for a reason.</summary>
public sealed record DeviationCount(DeviationReason Reason, int Times);
