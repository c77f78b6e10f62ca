namespace AsielGrains.Domain.Reception;

/// <summary>A room or dwelling of a part, with places numbered from 1.</summary>
public sealed record SiteUnit(LocalCode Code, LocalCode Part, int Places, UnitTraits Traits)
{
    /// <summary>Whether a household that meets these rules may stay here.</summary>
    public bool Admits(UnitTraits met) => (Traits & UnitTraits.Rules & ~met) == 0;

    public IEnumerable<PlaceId> AllPlaces => Enumerable.Range(1, Places).Select(number => new PlaceId(Code, number));
}
