using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Households;

/// <summary>How a place was chosen: what a move keeps besides from, to and when.</summary>
/// <param name="MovedFrom">Where the household comes from; null when this was told to be no move.</param>
/// <param name="MoveReason">Why it is moved; null when that was not told.</param>
/// <param name="Minors">How many of the persons are minors; null when that was not told.</param>
/// <param name="Role">Who chose.</param>
/// <param name="Advice">What was advised; null when nobody asked.</param>
/// <param name="Deviation">Why none of the options was taken.</param>
public sealed record PlaceChoice(
    SiteId? MovedFrom,
    MoveReason? MoveReason,
    int? Minors,
    string? Role,
    AdviceGiven? Advice,
    DeviationReason? Deviation);
