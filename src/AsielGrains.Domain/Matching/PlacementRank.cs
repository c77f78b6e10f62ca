using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Matching;

/// <summary>Where an option comes among others: most points first, then fewest beds over, then by name.</summary>
readonly record struct PlacementRank(int Points, int BedsOver, SiteId Site, LocalCode Part) : IComparable<PlacementRank>
{
    public int CompareTo(PlacementRank other)
    {
        if (other.Points != Points)
            return other.Points.CompareTo(Points);
        if (BedsOver != other.BedsOver)
            return BedsOver.CompareTo(other.BedsOver);
        var sites = string.CompareOrdinal(Site.ToString(), other.Site.ToString());
        return sites != 0 ? sites : Part.CompareTo(other.Part);
    }
}
