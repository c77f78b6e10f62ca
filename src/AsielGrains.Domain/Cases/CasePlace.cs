using System.Collections.Immutable;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// Where the household of a case is in reception: one of the parallel dimensions of a case. The sites are its source,
/// the case follows.
/// </summary>
/// <param name="On">The day of the arrival, the departure or the no-show; the planned day while it is expected.</param>
/// <param name="Stays">Where, by site; several while it is on several sites.</param>
public sealed record CasePlace(PlacePhase Phase, DateOnly On, ImmutableArray<PlaceStay> Stays)
{
    public bool Equals(CasePlace? other) =>
        other is not null && (Phase, On) == (other.Phase, other.On) && Stays.SequenceEqual(other.Stays);

    public override int GetHashCode() => HashCode.Combine(Phase, On, Stays.Length);
}
