using System.Collections.Immutable;
using AsielGrains.Domain.Explanations;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Matching;

/// <summary>
/// The soft constraints, each a function of the profile and the candidate alone. Whole numbers throughout, so that the
/// same question gets the same ranking everywhere.
/// </summary>
static class SoftRules
{
    const int Best = 100;
    const int MovesCounted = 5;
    const int FarKm = 150;

    // COA keeps amv and who needs care out of emergency reception, and families from staying there long (coa.nl); the
    // shortest of its agreements of 2021 ran four weeks.
    const int BelowStandard = 60;
    const int BelowStandardForFew = 20;
    const int ShortStayNights = 28;

    public static ImmutableArray<SoftScore> Score(
        HouseholdProfile household, Candidate candidate, PlacementWeights weights) =>
    [
        Moves(household, candidate, weights),
        School(household, candidate, weights),
        NearProcedure(household, candidate, weights),
        NearHousing(household, candidate, weights),
        Together(candidate, weights),
        FewBedsOver(candidate, weights),
        StandardOfReception(household, candidate, weights),
    ];

    /// <summary>The points that depend on the site and not on the units there.</summary>
    // Without the reasons: thousands of sites are weighed to name a few.
    public static int PointsOfSite(HouseholdProfile household, SiteAround site, PlacementWeights weights) =>
        (weights.FewestMoves * FitOfMoves(household, site))
        + (weights.School * FitOfSchool(household, site))
        + (weights.NearProcedure * FitOfDistance(household, site))
        + (weights.NearHousing * FitOfHousing(household, site));

    /// <summary>The points that depend on the type of a part.</summary>
    public static int PointsOfType(HouseholdProfile household, SiteType type, int nights, PlacementWeights weights) =>
        weights.StandardOfReception * FitOfStandard(household, type, nights);

    /// <summary>The points that depend on the units alone.</summary>
    public static int PointsOfUnits(int persons, int units, int bedsOver, PlacementWeights weights) =>
        (weights.Together * FitOfTogether(units)) + (weights.FewBedsOver * FitOfBedsOver(persons, bedsOver));

    static SoftScore Moves(HouseholdProfile household, Candidate candidate, PlacementWeights weights) => Of(
        SoftConstraint.FewestMoves,
        weights,
        FitOfMoves(household, candidate.Around),
        household.Site is not { } site ? new PlainText(
                "Het heeft nog geen plek: dit is geen verhuizing.",
                "It has no place yet: this is no move.")
            : site == candidate.Site ? new("Het blijft op zijn locatie.", "It stays on its site.")
            : household.NotKnown.HasFlag(HouseholdFacts.Moves) ? new(
                "Het zou verhuizen; de eerdere verhuizingen zijn niet bekend.",
                "It would be a move; its earlier ones are not known.")
            : new(
                $"Het zou verhuizing nummer {household.MovesSoFar + 1} zijn.",
                $"It would be move number {household.MovesSoFar + 1}."));

    static SoftScore School(HouseholdProfile household, Candidate candidate, PlacementWeights weights) => Of(
        SoftConstraint.School,
        weights,
        FitOfSchool(household, candidate.Around),
        (household, candidate.Facilities.HasFlag(SiteFacilities.School)) switch
        {
            ({ SchoolChildren: 0 }, _) when household.NotKnown.HasFlag(HouseholdFacts.SchoolChildren) =>
                new(
                    "Of er kinderen zijn die naar school gaan, is niet bekend.",
                    "Whether there are children of school age is not known."),
            ({ SchoolChildren: 0 }, _) => new("Geen kinderen die naar school gaan.", "No children of school age."),
            ({ Municipality: null or { Length: 0 } }, true) => new("Er is een school.", "There is a school."),
            ({ Municipality: null or { Length: 0 } }, false) => new(
                "Er is daar geen school bekend.",
                "No school is known there."),
            _ when household.Municipality == candidate.Profile.Municipality => new(
                "De kinderen houden hun school.",
                "The children keep their school."),
            (_, true) => new("De kinderen gaan naar een andere school.", "The children change school."),
            _ => new(
                "De kinderen gaan van hun school en er is daar geen school bekend.",
                "The children leave their school and none is known there."),
        });

    static SoftScore NearProcedure(HouseholdProfile household, Candidate candidate, PlacementWeights weights) => Of(
        SoftConstraint.NearProcedure,
        weights,
        FitOfDistance(household, candidate.Around),
        household.ProcedureAt is not { } hearing
            ? new PlainText("Er is geen gehoor bekend dat nog komt.", "No hearing ahead is known.")
            : candidate.At is not { } at
                ? new("Waar de locatie is, is niet verteld.", "Where the site is was not told.")
            : new(
                $"{hearing.KilometresTo(at)} km van waar de gehoren zijn.",
                $"{hearing.KilometresTo(at)} km from where the hearings are."));

    static SoftScore NearHousing(HouseholdProfile household, Candidate candidate, PlacementWeights weights) => Of(
        SoftConstraint.NearHousing,
        weights,
        FitOfHousing(household, candidate.Around),
        household.HousingProvince is null or { Length: 0 } ? new PlainText(
                "Er is geen gemeente bekend waar het gaat wonen.",
                "No municipality is known that will house it.")
            : household.HousingProvince == candidate.Profile.Province ? new(
                "In de provincie waar het gaat wonen.",
                "In the province where it will live.")
            : new(
                "In een andere provincie dan waar het gaat wonen.",
                "In another province than where it will live."));

    static int FitOfMoves(HouseholdProfile household, SiteAround site)
    {
        if (household.Site is not { } now || now == site.Site)
            return Best;
        var before = Math.Min(household.MovesSoFar, MovesCounted);
        return (MovesCounted - before) * Best / (2 * MovesCounted);
    }

    static int FitOfSchool(HouseholdProfile household, SiteAround site)
    {
        if (household.SchoolChildren == 0)
            return Best;
        var isThere = (site.Facilities & SiteFacilities.School) != 0;
        if (household.Municipality is null or { Length: 0 })
            return isThere ? Best : 0;
        if (household.Municipality == site.Profile.Municipality)
            return Best;
        return isThere ? Best / 4 : 0;
    }

    static int FitOfDistance(HouseholdProfile household, SiteAround site)
    {
        if (household.ProcedureAt is not { } hearing)
            return Best;
        return site.At is { } at ? Math.Max(0, FarKm - hearing.KilometresTo(at)) * Best / FarKm : 0;
    }

    static int FitOfHousing(HouseholdProfile household, SiteAround site) =>
        household.HousingProvince is null or { Length: 0 } || household.HousingProvince == site.Profile.Province
            ? Best
            : 0;

    static SoftScore Together(Candidate candidate, PlacementWeights weights) => Of(
        SoftConstraint.Together,
        weights,
        FitOfTogether(candidate.Units),
        candidate.Units == 1
            ? new PlainText("In één kamer of woning.", "In one unit.")
            : new($"Over {candidate.Units} kamers of woningen.", $"Over {candidate.Units} units."));

    static SoftScore FewBedsOver(Candidate candidate, PlacementWeights weights) => Of(
        SoftConstraint.FewBedsOver,
        weights,
        FitOfBedsOver(candidate.Places.Count, candidate.BedsOver),
        new(
            $"{candidate.BedsOver} bedden ernaast blijven leeg.",
            $"{candidate.BedsOver} beds stay empty beside it."));

    static SoftScore StandardOfReception(
        HouseholdProfile household, Candidate candidate, PlacementWeights weights) => Of(
            SoftConstraint.StandardOfReception,
            weights,
            FitOfStandard(household, candidate.Type, candidate.Nights),
            WhyOfStandard(household, candidate));

    static PlainText WhyOfStandard(HouseholdProfile household, Candidate candidate)
    {
        if (!IsBelowStandard(candidate.Type))
            return new("Opvang die aan de norm voldoet.", "To the standard of reception.");
        var (nl, en) = household.Minors > 0 ? ("niet bedoeld voor kinderen", "not meant for children")
            : NeedsCare(household) ? ("niet bedoeld voor wie zorg nodig heeft", "not meant for who needs care")
            : ("alleen voor korte tijd", "for a short time only");
        var isLong = candidate.Nights > ShortStayNights;
        return new(
            $"Onder de norm voor opvang: {nl}{(isLong ? ", en het is voor lang." : ".")}",
            $"Below the standard of reception: {en}{(isLong ? ", and it is for long." : ".")}");
    }

    static int FitOfStandard(HouseholdProfile household, SiteType type, int nights)
    {
        if (!IsBelowStandard(type))
            return Best;
        var fit = household.Minors > 0 || NeedsCare(household) ? BelowStandardForFew : BelowStandard;
        if (nights > ShortStayNights)
            fit -= BelowStandardForFew;
        return type is SiteType.Crisisnoodopvang ? fit / 2 : fit;
    }

    static bool IsBelowStandard(SiteType type) => type is SiteType.Noodopvang or SiteType.Crisisnoodopvang;

    static bool NeedsCare(HouseholdProfile household) =>
        household.Needs != UnitTraits.None || household.NeedsNear != SiteFacilities.None;

    static int FitOfTogether(int units) => Best / units;

    static int FitOfBedsOver(int persons, int bedsOver) => Best * persons / (persons + bedsOver);

    static SoftScore Of(SoftConstraint constraint, PlacementWeights weights, int fit, PlainText why) =>
        new(constraint, weights.Of(constraint), fit, why);
}
