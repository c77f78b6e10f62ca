using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Regietafels;

namespace AsielGrains.Gateway.Regietafels;

/// <summary>What came of the discussion of one case, as it was reported.</summary>
/// <param name="NotAfter">The moment after which it is no longer to be recorded; null: there is none.</param>
sealed record Discussion(
    Guid RequestId,
    RegietafelId Table,
    CaseId Case,
    Track? Track,
    TrackReason? Reason,
    DateTimeOffset? NotAfter)
{
    /// <summary>For whoever plans the next step; null: none.</summary>
    public PlanningAdvice? Advice { get; init; }
}
