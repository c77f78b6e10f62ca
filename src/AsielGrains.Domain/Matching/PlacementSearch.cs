using System.Collections.Immutable;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Matching;

/// <summary>
/// Finds places for a household. It advises; a person accepts or deviates, and the site has the last word. The same
/// question over the same sites has the same answer, in whatever order the sites come.
/// </summary>
public static class PlacementSearch
{
    /// <summary>Options that are handed out at most.</summary>
    public const int OptionsMax = 25;

    public static PlacementAdvice FindPlace(
        PlacementQuestion question,
        IEnumerable<KnownSite> sites,
        SiteMoment now,
        PlacementWeights? weights = null)
    {
        var options = new List<PlacementOption>();
        var unfit = new List<UnfitPart>();
        foreach (var site in sites)
            foreach (var part in site.State.Parts)
                if (Failing(question, site, part, now, out var candidate) is { } fails)
                    unfit.Add(new(site.Id, part.Code, fails));
                else
                    options.Add(Scored(question.Household, candidate!, weights ?? PlacementWeights.Standard));
        return new(
            [.. options.Order(ByRank).Take(OptionsMax)],
            [.. unfit.OrderBy(part => part.Site.ToString(), StringComparer.Ordinal).ThenBy(part => part.Part)]);
    }

    /// <summary>The best first: most points, fewest beds over, then by name.</summary>
    internal static Comparer<PlacementOption> ByRank { get; } = Comparer<PlacementOption>.Create((one, other) =>
        Rank(one.Points, one.Candidate).CompareTo(Rank(other.Points, other.Candidate)));

    /// <summary>Where an option comes in the order.</summary>
    internal static PlacementRank Rank(int points, Candidate candidate) =>
        new(points, candidate.BedsOver, candidate.Site, candidate.Part);

    internal static PlacementOption Scored(HouseholdProfile household, Candidate candidate, PlacementWeights weights)
    {
        var scores = SoftRules.Score(household, candidate, weights);
        return new(candidate, scores.Sum(score => score.Points), scores);
    }

    /// <summary>The first hard constraint that is not met; null: it is a candidate.</summary>
    internal static HardConstraint? Failing(
        PlacementQuestion question, KnownSite site, SitePart part, SiteMoment now, out Candidate? candidate)
    {
        candidate = null;
        if (Unsuited(question, site, part) is { } unsuited)
            return unsuited;
        if (site.State.ChoiceFor(part.Code, question, now) is not { } choice)
            return HardConstraint.WholeHousehold;
        if (!site.State.KeepsCeiling(question, now))
            return HardConstraint.CeilingKept;
        candidate = new(
            site.Id,
            site.State.Profile!,
            site.Facilities,
            site.At,
            part.Code,
            part.Type,
            question.Nights.Count,
            choice.Places(question.Nights),
            choice.Units.Length,
            choice.BedsOver);
        return null;
    }

    /// <summary>The first hard constraint that is not met, whoever is there already.</summary>
    internal static HardConstraint? Unsuited(PlacementQuestion question, KnownSite site, SitePart part)
    {
        var household = question.Household;
        if (question.Leaving == site.Id)
            return HardConstraint.OnAnotherSite;
        if (!SiteRules.Admits(question, part.Type, site.State.Profile!))
            return HardConstraint.TypeForPhase;
        if (!SiteRules.Admits(question, part.Regime))
            return HardConstraint.RegimeFits;
        if (!part.IsOpenOn(question.From) || question.Until > part.Until)
            return HardConstraint.PartOpen;
        if (household.KeptFrom.Contains(site.Id))
            return HardConstraint.SafeFromOthers;
        return (household.NeedsNear & ~site.Facilities) != 0 ? HardConstraint.CareNear : null;
    }
}
