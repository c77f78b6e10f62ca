using System.Collections.Immutable;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Capacity;

/// <summary>A site on one night, as it stands in a list of sites.</summary>
/// <param name="Ceiling">The most persons by agreement; null when none is agreed.</param>
/// <param name="Placeable">How many persons can be placed, as far as the ceiling of the whole site allows.</param>
/// <param name="Types">One line for each type that is asked for and that the site has.</param>
public sealed record SiteLine(KnownSite Site, int? Ceiling, int Placeable, ImmutableArray<TypeNight> Types);
