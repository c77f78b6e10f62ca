using System.Collections.Immutable;
using AsielGrains.Domain.Explanations;

namespace AsielGrains.Domain.Matching;

/// <summary>
/// The soft constraints on a split, each a function of how many go where and of the places alone. Whole numbers
/// throughout, so that the same question gets the same ranking everywhere.
/// </summary>
static class SplitRules
{
    const int Best = 100;
    const int SitesMin = 2;
    const int FarKm = 150;

    /// <summary>What the constraints look at in a split.</summary>
    /// <param name="Apart">Kilometres between the two sites farthest from each other; null: not known.</param>
    /// <param name="PointsByPerson">The sum over all persons of the points of the place of each.</param>
    public readonly record struct Seen(
        int Sites, int Persons, int Minors, int MinorsTogether, int Alone, int? Apart, long PointsByPerson);

    public static Seen Of(ImmutableArray<SplitGroup> groups) => new(
        groups.Length,
        groups.Sum(group => group.Persons),
        groups.Sum(group => group.Minors),
        groups.Max(group => group.Minors),
        groups.Count(group => group.Persons == 1),
        Apart([.. groups.Select(group => group.Option.Candidate.At)]),
        groups.Sum(group => (long)group.Persons * group.Option.Points));

    public static ImmutableArray<SplitScore> Score(in Seen seen, PlacementWeights places, SplitWeights weights)
    {
        var scores = ImmutableArray.CreateBuilder<SplitScore>();
        foreach (var constraint in Enum.GetValues<SplitConstraint>())
            scores.Add(new(
                constraint, weights.Of(constraint), Fit(constraint, seen, places), Why(constraint, seen, places)));
        return scores.DrainToImmutable();
    }

    /// <summary>The sum of the scores, without the reasons: thousands of splits are weighed to name a few.</summary>
    public static int Points(in Seen seen, PlacementWeights places, SplitWeights weights) =>
        (weights.FewestSites * Fit(SplitConstraint.FewestSites, seen, places))
        + (weights.MinorsTogether * Fit(SplitConstraint.MinorsTogether, seen, places))
        + (weights.NearEachOther * Fit(SplitConstraint.NearEachOther, seen, places))
        + (weights.NobodyAlone * Fit(SplitConstraint.NobodyAlone, seen, places))
        + (weights.SitesThemselves * Fit(SplitConstraint.SitesThemselves, seen, places));

    /// <summary>Kilometres between the two points farthest from each other; null when one is not known.</summary>
    public static int? Apart(ReadOnlySpan<GeoPoint?> points)
    {
        var apart = 0;
        for (var one = 0; one < points.Length; one++)
        {
            if (points[one] is not { } at)
                return null;
            foreach (var point in points[..one])
                apart = Math.Max(apart, at.KilometresTo(point!.Value));
        }

        return apart;
    }

    static int Fit(SplitConstraint constraint, in Seen seen, PlacementWeights places) => constraint switch
    {
        SplitConstraint.FewestSites => SitesMin * Best / seen.Sites,
        SplitConstraint.MinorsTogether => seen.Minors == 0 ? Best : seen.MinorsTogether * Best / seen.Minors,
        SplitConstraint.NearEachOther => seen.Apart is { } km ? Math.Max(0, FarKm - km) * Best / FarKm : 0,
        SplitConstraint.NobodyAlone => seen.Alone == 0 ? Best : 0,
        _ => (int)(seen.PointsByPerson / Math.Max(1, (long)seen.Persons * places.Sum)),
    };

    static PlainText Why(SplitConstraint constraint, in Seen seen, PlacementWeights places) => constraint switch
    {
        SplitConstraint.FewestSites => new($"Over {seen.Sites} locaties.", $"Over {seen.Sites} sites."),
        SplitConstraint.MinorsTogether when seen.Minors == 0 => new("Geen minderjarigen.", "No minors."),
        SplitConstraint.MinorsTogether when seen.MinorsTogether == seen.Minors => new(
            "Alle minderjarigen zijn op één locatie.",
            "All minors are on one site."),
        SplitConstraint.MinorsTogether => new(
            $"{seen.MinorsTogether} van {seen.Minors} minderjarigen zijn op één locatie.",
            $"{seen.MinorsTogether} of {seen.Minors} minors are on one site."),
        SplitConstraint.NearEachOther when seen.Apart is { } km => new(
            $"Hoogstens {km} km tussen de locaties.",
            $"At most {km} km between the sites."),
        SplitConstraint.NearEachOther => new(
            "Waar een locatie is, is niet verteld.",
            "Where a site is was not told."),
        SplitConstraint.NobodyAlone when seen.Alone == 0 => new(
            "Niemand is alleen op een locatie.",
            "Nobody is alone on a site."),
        SplitConstraint.NobodyAlone => new(
            $"{seen.Alone} zouden alleen op een locatie zijn.",
            $"{seen.Alone} would be alone on a site."),
        _ => new(
            $"{Fit(constraint, seen, places)} van 100 volgens de regels voor één locatie.",
            $"{Fit(constraint, seen, places)} of 100 by the rules for one site."),
    };
}
