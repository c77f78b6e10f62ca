using System.Collections.Immutable;

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

    public static ImmutableArray<SoftScore> Score(
        HouseholdProfile household, Candidate candidate, PlacementWeights weights) =>
    [
        Moves(household, candidate, weights),
        School(household, candidate, weights),
        NearProcedure(household, candidate, weights),
        NearHousing(household, candidate, weights),
        Together(candidate, weights),
        FewBedsOver(candidate, weights),
    ];

    /// <summary>The points that depend on the site and not on the units there.</summary>
    public static int PointsOfSite(HouseholdProfile household, Candidate candidate, PlacementWeights weights) =>
        Moves(household, candidate, weights).Points
        + School(household, candidate, weights).Points
        + NearProcedure(household, candidate, weights).Points
        + NearHousing(household, candidate, weights).Points;

    /// <summary>The points that depend on the units alone.</summary>
    public static int PointsOfUnits(int persons, int units, int bedsOver, PlacementWeights weights) =>
        (weights.Together * FitOfTogether(units)) + (weights.FewBedsOver * FitOfBedsOver(persons, bedsOver));

    static SoftScore Moves(HouseholdProfile household, Candidate candidate, PlacementWeights weights)
    {
        if (household.Site is not { } site)
            return Of(SoftConstraint.FewestMoves, weights, Best, "It has no place yet: this is no move.");
        if (site == candidate.Site)
            return Of(SoftConstraint.FewestMoves, weights, Best, "It stays on its site.");
        var before = Math.Min(household.MovesSoFar, MovesCounted);
        return Of(
            SoftConstraint.FewestMoves,
            weights,
            (MovesCounted - before) * Best / (2 * MovesCounted),
            $"It would be move number {household.MovesSoFar + 1}.");
    }

    static SoftScore School(HouseholdProfile household, Candidate candidate, PlacementWeights weights)
    {
        if (household.SchoolChildren == 0)
            return Of(SoftConstraint.School, weights, Best, "No children of school age.");
        if (household.Municipality is null or { Length: 0 })
            return candidate.Facilities.HasFlag(SiteFacilities.School)
                ? Of(SoftConstraint.School, weights, Best, "There is a school.")
                : Of(SoftConstraint.School, weights, 0, "There is no school.");
        if (household.Municipality == candidate.Profile.Municipality)
            return Of(SoftConstraint.School, weights, Best, "The children keep their school.");
        return candidate.Facilities.HasFlag(SiteFacilities.School)
            ? Of(SoftConstraint.School, weights, Best / 4, "The children change school.")
            : Of(SoftConstraint.School, weights, 0, "The children leave their school and there is none.");
    }

    static SoftScore NearProcedure(HouseholdProfile household, Candidate candidate, PlacementWeights weights)
    {
        if (household.ProcedureAt is not { } hearing)
            return Of(SoftConstraint.NearProcedure, weights, Best, "No hearing is ahead.");
        if (candidate.At is not { } at)
            return Of(SoftConstraint.NearProcedure, weights, 0, "Where the site is was not told.");
        var km = hearing.KilometresTo(at);
        return Of(
            SoftConstraint.NearProcedure,
            weights,
            Math.Max(0, FarKm - km) * Best / FarKm,
            $"{km} km from where the hearings are.");
    }

    static SoftScore NearHousing(HouseholdProfile household, Candidate candidate, PlacementWeights weights)
    {
        if (household.HousingProvince is null or { Length: 0 })
            return Of(SoftConstraint.NearHousing, weights, Best, "Not coupled to a municipality.");
        return household.HousingProvince == candidate.Profile.Province
            ? Of(SoftConstraint.NearHousing, weights, Best, "In the province where it will live.")
            : Of(SoftConstraint.NearHousing, weights, 0, "In another province than where it will live.");
    }

    static SoftScore Together(Candidate candidate, PlacementWeights weights) => Of(
        SoftConstraint.Together,
        weights,
        FitOfTogether(candidate.Units),
        candidate.Units == 1 ? "In one unit." : $"Over {candidate.Units} units.");

    static SoftScore FewBedsOver(Candidate candidate, PlacementWeights weights) => Of(
        SoftConstraint.FewBedsOver,
        weights,
        FitOfBedsOver(candidate.Places.Count, candidate.BedsOver),
        $"{candidate.BedsOver} beds stay empty beside it.");

    static int FitOfTogether(int units) => Best / units;

    static int FitOfBedsOver(int persons, int bedsOver) => Best * persons / (persons + bedsOver);

    static SoftScore Of(SoftConstraint constraint, PlacementWeights weights, int fit, string why) =>
        new(constraint, weights.Of(constraint), fit, why);
}
