using System.Collections.Immutable;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Capacity;

/// <summary>The places that were asked for, on one night.</summary>
/// <param name="Placeable">Persons who can be placed: allocable places, as far as the ceilings of the sites allow.</param>
/// <param name="Types">One line for each type that any of these sites has, in the order of the types.</param>
public sealed record CapacityNight(DateOnly Night, int Placeable, ImmutableArray<TypeNight> Types);
