using System.Collections.Immutable;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

/// <summary>All that the book knows of one household, to be stored and gone on from.</summary>
/// <param name="Told">How much the sites told of it.</param>
/// <param name="ToldAt">When something was told of it last.</param>
/// <param name="Minors">The last number of minors that was told.</param>
/// <param name="Stays">In the order in which they were held.</param>
/// <param name="Joints">Its placements across sites, in the order of their ids.</param>
public sealed record KeptHousehold(
    HouseholdId Id,
    int Told,
    DateTimeOffset ToldAt,
    int? Minors,
    ImmutableArray<HouseholdStay> Stays,
    ImmutableArray<KnownJoint> Joints);
