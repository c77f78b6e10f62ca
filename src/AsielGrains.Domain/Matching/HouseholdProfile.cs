using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Matching;

/// <summary>
/// Everything about a household that may weigh in where it is placed. This is the allow-list: rules get this and
/// nothing else of a household, so that what has no property here (nationality, ethnicity, religion, gender) can't be
/// weighed by any of them.
/// </summary>
/// <param name="SchoolChildren">Children who must go to school (5 to 16 years).</param>
/// <param name="Needs">What a unit must be for this household.</param>
/// <param name="NeedsNear">Facilities it can't do without.</param>
/// <param name="ProcedureAt">Where its hearings are, as long as they are ahead.</param>
/// <param name="HousingProvince">The province of the municipality that will house it, once it is coupled.</param>
/// <param name="Site">Where it is now.</param>
/// <param name="Municipality">The municipality where it is now.</param>
/// <param name="MovesSoFar">How often it was moved.</param>
public sealed record HouseholdProfile(
    int Persons,
    int Minors,
    int SchoolChildren,
    ReceptionPhase Phase,
    UnitTraits Needs = UnitTraits.None,
    SiteFacilities NeedsNear = SiteFacilities.None,
    GeoPoint? ProcedureAt = null,
    string? HousingProvince = null,
    SiteId? Site = null,
    string? Municipality = null,
    int MovesSoFar = 0)
{
    const int AdultAge = 18;
    const int SchoolAgeMin = 5;
    const int SchoolAgeMax = 16;

    /// <summary>The municipality that will house it, once it is coupled; null: none yet.</summary>
    public string? HousingMunicipality { get; init; }

    /// <summary>Sites where somebody is whom it must not meet.</summary>
    public ImmutableArray<SiteId> KeptFrom { get; init; } = [];

    /// <summary>The profile of the members of a household: how many, and how old.</summary>
    public static HouseholdProfile Of(IReadOnlyCollection<AsylumCase> members, ReceptionPhase phase, DateOnly on)
    {
        var ages = members
            .Select(member => member.Personal?.BornOn)
            .OfType<DateOnly>()
            .Select(born => AgeOn(born, on))
            .ToList();
        return new(
            members.Count,
            ages.Count(age => age < AdultAge),
            ages.Count(age => age is >= SchoolAgeMin and <= SchoolAgeMax),
            phase);
    }

    static int AgeOn(DateOnly born, DateOnly on) =>
        on.Year - born.Year - (on < born.AddYears(on.Year - born.Year) ? 1 : 0);
}
