using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>One thing that is advised.</summary>
/// <param name="Site">Null: no site is known for it yet.</param>
/// <param name="Part">Null: it is about no part.</param>
/// <param name="Let">The let to call back; null for the rest.</param>
/// <param name="Places">How many places it gives, or takes, on the night.</param>
/// <param name="LeadDays">From the decision until it is done.</param>
/// <param name="DecideBy">The last day on which it can be decided to be done in time.</param>
/// <param name="PersonsMoved">Persons who have to go elsewhere.</param>
public sealed record ScalingMeasure(
    ScalingKind Kind,
    SiteId? Site,
    LocalCode? Part,
    SiteType Type,
    UseId? Let,
    int Places,
    int LeadDays,
    DateOnly DecideBy,
    int PersonsMoved);
