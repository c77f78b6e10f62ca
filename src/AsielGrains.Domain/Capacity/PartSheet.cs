using System.Collections.Immutable;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Capacity;

/// <summary>A part of a site with the book of each of its units.</summary>
sealed record PartSheet(SitePart Part, ImmutableArray<UnitBook> Books);
