using System.Collections.Immutable;

namespace AsielGrains.Domain.Capacity;

/// <summary>What many sites have together, on each night that was asked for.</summary>
/// <param name="Sites">How many sites are counted.</param>
/// <param name="SitesNotReported">Of these, sites known from publications or calculated, not from their owner.</param>
public sealed record CapacityFigures(int Sites, int SitesNotReported, ImmutableArray<CapacityNight> Nights)
{
    public bool Equals(CapacityFigures? other) =>
        other is not null
        && (Sites, SitesNotReported) == (other.Sites, other.SitesNotReported)
        && Nights.SequenceEqual(other.Nights);

    public override int GetHashCode() => HashCode.Combine(Sites, SitesNotReported, Nights.Length);
}
