using System.Collections.Immutable;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Capacity;

/// <summary>The places that were asked for, on one night.</summary>
/// <param name="Placeable">Persons who can be placed: allocable beds, as far as ceilings allow.</param>
/// <param name="Types">One line for each type that any of these sites has, in the order of the types.</param>
/// <param name="OutsideCoa">Places beside them that COA does not count as its capacity.</param>
public sealed record CapacityNight(
    DateOnly Night, int Placeable, ImmutableArray<TypeNight> Types, int OutsideCoa = 0)
{
    public bool Equals(CapacityNight? other) =>
        other is not null
        && (Night, Placeable, OutsideCoa) == (other.Night, other.Placeable, other.OutsideCoa)
        && Types.AsSpan().SequenceEqual(other.Types.AsSpan());

    public override int GetHashCode() => HashCode.Combine(Night, Placeable, Types.Length);
}
