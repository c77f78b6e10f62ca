using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Orders;

/// <summary>What an order did to one case, and why not when it did nothing.</summary>
/// <param name="Reason">The reason of a refusal; null when there was none.</param>
public readonly record struct CaseResult(CaseId Case, CaseOutcome Outcome, Reason? Reason = null);
