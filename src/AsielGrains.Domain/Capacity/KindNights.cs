using System.Collections.Immutable;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Capacity;

/// <summary>The places of one kind on a site, as changes from night to night.</summary>
sealed record KindNights(PlaceKind Kind, ImmutableArray<NightChange> Changes);
