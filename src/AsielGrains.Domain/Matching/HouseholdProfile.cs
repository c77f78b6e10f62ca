using System.Collections.Immutable;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Procedures;
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

    /// <summary>
    /// Of which numbers nothing is known: they are the least it can be, and no reason says otherwise.
    /// </summary>
    public HouseholdFacts NotKnown { get; init; }

    /// <summary>
    /// What the cases of a household's persons tell: how many there are, how old they are and where they stand. Who
    /// died, left or is missing is nobody to house. Null when that is everybody.
    /// </summary>
    public static HouseholdProfile? Of(IEnumerable<HouseholdMember> members, DateOnly on)
    {
        var here = members.Where(member => HouseholdGraph.IsHere(member, on)).ToArray();
        if (PhaseOfHousehold.Of(here, on) is not { } phase)
            return null;
        var school = here.Count(member => GoesToSchool(member, on));
        return new(here.Length, here.Count(member => HouseholdGraph.IsChild(member, on)), school, phase)
        {
            NotKnown = NotToldOf(here, school),
        };
    }

    static HouseholdFacts NotToldOf(HouseholdMember[] members, int school)
    {
        var ageless = members.Where(member => member.ComesOfAgeOn is null).ToArray();
        var unknown = ageless.Any(member => member.Case.Standing.Minority is null)
            ? HouseholdFacts.Minors
            : HouseholdFacts.None;
        // One who must go to school is enough for it to count.
        return school == 0 && ageless.Any(member => member.Case.Standing.Minority is not Minority.Adult)
            ? unknown | HouseholdFacts.SchoolChildren
            : unknown;
    }

    static bool GoesToSchool(HouseholdMember member, DateOnly on) =>
        HouseholdGraph.IsChild(member, on)
        && member.ComesOfAgeOn is { } ofAge
        && ofAge.AddYears(SchoolAgeMin - AdultAge) <= on
        && on < ofAge.AddYears(SchoolAgeMax + 1 - AdultAge);
}
