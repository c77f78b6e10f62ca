using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Matching;

/// <summary>For whom and for when a place is sought.</summary>
/// <param name="MetRules">
/// The rules of units that the household meets. They open or close a unit, and no score ever sees them.
/// </param>
public sealed record PlacementQuestion(
    HouseholdProfile Household, UnitTraits MetRules, DateOnly From, DateOnly? Until = null)
{
    /// <summary>What opens a type of site that is closed to others; no score ever sees it.</summary>
    public SiteAdmissions Admissions { get; init; }

    /// <summary>The site that it leaves: no option is there. Null: it may stay where it is.</summary>
    public SiteId? Leaving { get; init; }

    internal NightRange Nights => NightRange.Of(From, Until);

    internal UnitNeed Need => new(Household.Persons, MetRules, Household.Needs);
}
