using System.Collections.Immutable;
using AsielGrains.Domain.Reception;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Gvl;

/// <summary>What a site says about one night, and the position it says it at.</summary>
/// <param name="Types">The numbers of each type of place that the site has.</param>
sealed record Beds(int Placeable, JournalPosition Position, ImmutableArray<TypeNight> Types);
