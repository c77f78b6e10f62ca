using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Capacity;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Reception;
using Contracts = AsielGrains.Contract.V1;

namespace AsielGrains.Gateway.Placement;

/// <summary>Reads for whom and for when a place is sought.</summary>
static class PlacementFields
{
    const int MovesMax = 1_000;
    const int KeptFromMax = 100;

    public static PlacementQuestion Question(Contracts.PlacementQuestion? question, DateOnly today)
    {
        if (question?.Household is not { } household)
            throw RequestField.Invalid("question.household", "Say for whom a place is sought.");
        var from = CapacityFields.Night(question.From, today, "question.from") ?? today;
        var until = SiteFields.OptionalDate(question.Until, "question.until");
        if (until <= from)
            throw RequestField.Invalid("question.until", "question.until is after question.from.");
        var profile = Household(household);
        return new(profile, SiteFields.Traits(household.MetRules, "question.household.met_rules"), from, until)
        {
            Admissions = Admissions(household.Admissions),
            Leaving = question.Elsewhere
                ? profile.Site ?? throw RequestField.Invalid("question.elsewhere", "It is not known where it is now.")
                : null,
        };
    }

    /// <summary>What a number of a profile tells, in the words of the domain.</summary>
    public static HouseholdFacts Fact(Contracts.HouseholdFact fact) => fact switch
    {
        Contracts.HouseholdFact.Minors => HouseholdFacts.Minors,
        Contracts.HouseholdFact.SchoolChildren => HouseholdFacts.SchoolChildren,
        Contracts.HouseholdFact.Moves => HouseholdFacts.Moves,
        _ => HouseholdFacts.None,
    };

    static SiteAdmissions Admissions(IEnumerable<Contracts.SiteAdmission> admissions) =>
        admissions.Aggregate(SiteAdmissions.None, (all, admission) => all | admission switch
        {
            Contracts.SiteAdmission.Enforcement => SiteAdmissions.Enforcement,
            Contracts.SiteAdmission.Supervision => SiteAdmissions.Supervision,
            Contracts.SiteAdmission.Sober => SiteAdmissions.Sober,
            Contracts.SiteAdmission.Protection => SiteAdmissions.Protection,
            Contracts.SiteAdmission.ChildrensGroup => SiteAdmissions.ChildrensGroup,
            _ => throw RequestField.Invalid(
                "question.household.admissions", "question.household.admissions is not known."),
        });

    static HouseholdProfile Household(Contracts.HouseholdProfile household)
    {
        var persons = SiteFields.Number(
            household.Persons, 1, ReceptionLimits.PersonsMax, "question.household.persons");
        return new(
            persons,
            SiteFields.Number(household.Minors, 0, persons, "question.household.minors"),
            SiteFields.Number(household.SchoolChildren, 0, persons, "question.household.school_children"),
            Code.Of<ReceptionPhase>(household.Phase, "question.household.phase"),
            SiteFields.Traits(household.Needs, "question.household.needs"),
            SiteFields.Facilities(household.NeedsNear, "question.household.needs_near"),
            SiteFields.Point(household.ProcedureAt, "question.household.procedure_at"),
            OrNull(household.HousingProvince, text =>
                SiteFields.Province(text, "question.household.housing_province")),
            household.SiteId.Length == 0 ? null : SiteFields.Site(household.SiteId, "question.household.site_id"),
            OrNull(household.Municipality, text =>
                SiteFields.Municipality(text, "question.household.municipality")),
            SiteFields.Number(household.MovesSoFar, 0, MovesMax, "question.household.moves_so_far"))
        {
            HousingMunicipality = OrNull(household.HousingMunicipality, text =>
                SiteFields.Municipality(text, "question.household.housing_municipality")),
            KeptFrom = [.. SiteFields.All(
                household.KeptFrom, KeptFromMax, "question.household.kept_from",
                text => SiteFields.Site(text, "question.household.kept_from"))],
            NotKnown = Facts(household),
        };
    }

    static HouseholdFacts Facts(Contracts.HouseholdProfile household)
    {
        foreach (var told in household.AsTold)
            Known(told, "question.household.as_told");
        return household.NotKnown.Aggregate(
            HouseholdFacts.None, (all, fact) => all | Known(fact, "question.household.not_known"));
    }

    static HouseholdFacts Known(Contracts.HouseholdFact fact, string field) => Fact(fact) is not HouseholdFacts.None
        and var known
        ? known
        : throw RequestField.Invalid(field, $"{field} names a fact that is not known.");

    static string? OrNull(string text, Func<string, string> read) => text.Length == 0 ? null : read(text);
}
