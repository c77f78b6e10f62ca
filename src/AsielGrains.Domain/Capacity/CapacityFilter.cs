using System.Collections.Immutable;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Capacity;

/// <summary>
/// Which places are asked for, on which nights. What is left empty does not narrow, but what COA does not count as its
/// capacity is asked for by its type.
/// </summary>
/// <param name="Night">The first night; null: tonight.</param>
/// <param name="Nights">So many nights from there.</param>
/// <param name="Profile">Only places that these people could have; null: all.</param>
public sealed record CapacityFilter(DateOnly? Night = null, int Nights = 1, PlaceProfile? Profile = null)
{
    public const int SitesMax = 100;
    public const int AreasMax = 400;

    public ImmutableArray<SiteId> Sites { get; init; } = [];

    public ImmutableArray<SiteType> Types { get; init; } = [];

    /// <summary>Codes of provinces.</summary>
    public ImmutableArray<string> Provinces { get; init; } = [];

    /// <summary>Codes of municipalities.</summary>
    public ImmutableArray<string> Municipalities { get; init; } = [];

    /// <summary>Whether every kind of place that COA counts is taken, and no other.</summary>
    public bool TakesAllOfCoa => Types.IsEmpty && Profile is null;

    public bool Takes(PlaceKind kind) =>
        (Types.IsEmpty ? CoaCount.Counts(kind.Type) : Types.Contains(kind.Type)) && Suits(kind);

    /// <summary>Whether places are taken apart, because COA does not count them and their type was not named.</summary>
    public bool TakesOutsideCoa(PlaceKind kind) => Types.IsEmpty && !CoaCount.Counts(kind.Type) && Suits(kind);

    /// <summary>Whether places count of which only the type is known: in reserve, or still to be opened.</summary>
    public bool Takes(SiteType type) => Takes(new PlaceKind(type, UnitTraits.None));

    /// <summary>Whether a site lies where it is asked for; whether it is named is not looked at.</summary>
    public bool Takes(SiteProfile site) =>
        (Provinces.IsEmpty || Provinces.Contains(site.Province))
        && (Municipalities.IsEmpty || Municipalities.Contains(site.Municipality));

    bool Suits(PlaceKind kind) => Profile is not { } profile || profile.Suits(kind);
}
