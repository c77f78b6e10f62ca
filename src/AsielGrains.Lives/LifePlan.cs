using AsielGrains.Domain.Procedures;

namespace AsielGrains.Lives;

/// <summary>What is to become of a life; the law of its days decides by which steps it comes to that.</summary>
/// <param name="Fate">Where the life leads.</param>
/// <param name="DecideOn">The day the decision is aimed at, no earlier than the law allows.</param>
/// <param name="Leaves">How the person leaves in the end; null: stays as far as the life is told.</param>
/// <param name="LeaveBy">The last day to leave on; null: none.</param>
/// <param name="LeaveFrom">The first day to leave on; null: none.</param>
/// <param name="Appeal">What is done against a refusal.</param>
/// <param name="Extended">Examined in the extended procedure.</param>
/// <param name="GoesAway">Absent in the middle of the procedure, and back before it goes on.</param>
public sealed record LifePlan(
    LifeFate Fate,
    DateOnly DecideOn,
    DepartureKind? Leaves = null,
    DateOnly? LeaveBy = null,
    DateOnly? LeaveFrom = null,
    LifeAppeal Appeal = LifeAppeal.None,
    bool Extended = false,
    bool GoesAway = false);
