using System.Collections.Immutable;

namespace AsielGrains.Domain.Reception;

/// <summary>A place that was advised, with its points; or a way to split a household over several sites.</summary>
public sealed record PlaceAlternative(SiteId Site, LocalCode Part, int Points)
{
    /// <summary>Where the others of the household would go; null: the place is for all of it.</summary>
    public ImmutableArray<SplitPlace>? Others { get; init; }

    public bool Equals(PlaceAlternative? other) => other is not null
        && (Site, Part, Points) == (other.Site, other.Part, other.Points)
        && (Others ?? []).SequenceEqual(other.Others ?? []);

    public override int GetHashCode() => HashCode.Combine(Site, Part, Points);
}
