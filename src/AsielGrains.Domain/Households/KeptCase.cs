using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

/// <summary>All that the book knows of one case, to be stored and gone on from.</summary>
/// <param name="Registered">The household with which it was registered, as corrected.</param>
/// <param name="Follows">How often it followed its place.</param>
/// <param name="ChangedAt">When it last told something of where it is.</param>
/// <param name="Steps">In the order of the case itself.</param>
public sealed record KeptCase(
    CaseId Id,
    Nationality? Nationality,
    HouseholdId? Registered,
    CasePlace? Place,
    int Follows,
    DateTimeOffset ChangedAt,
    ImmutableArray<CaseEvent.Step> Steps);
