using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Gateway.Placement;

/// <summary>What the system knows of a household that may weigh.</summary>
/// <param name="Profile">What its cases tell; null: nothing that the reader may see.</param>
/// <param name="Site">Where it is; null: nowhere that is known, or on several sites.</param>
/// <param name="Moves">How often it was moved.</param>
sealed record KnownProfile(HouseholdProfile? Profile, SiteId? Site, int Moves);
