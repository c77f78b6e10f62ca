namespace AsielGrains.Domain.Reception;

/// <summary>What a place is for: the type of its part, and what its unit is and admits.</summary>
public readonly record struct PlaceKind(SiteType Type, UnitTraits Traits)
{
    /// <summary>Whether somebody who meets these rules and has these needs can have such a place.</summary>
    public bool Suits(UnitTraits met, UnitTraits needed) =>
        (Traits & UnitTraits.Rules & ~met) == 0 && (Traits & needed) == needed;
}
