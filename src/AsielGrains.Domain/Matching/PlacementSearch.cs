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
            [
                .. options.OrderByDescending(option => option.Points)
                    .ThenBy(option => option.Candidate.BedsOver)
                    .ThenBy(option => option.Candidate.Site.ToString(), StringComparer.Ordinal)
                    .ThenBy(option => option.Candidate.Part)
                    .Take(OptionsMax),
            ],
            [.. unfit.OrderBy(part => part.Site.ToString(), StringComparer.Ordinal).ThenBy(part => part.Part)]);
    }

    static PlacementOption Scored(HouseholdProfile household, Candidate candidate, PlacementWeights weights)
    {
        var scores = SoftRules.Score(household, candidate, weights);
        return new(candidate, scores.Sum(score => score.Points), scores);
    }

    static HardConstraint? Failing(
        PlacementQuestion question, KnownSite site, SitePart part, SiteMoment now, out Candidate? candidate)
    {
        candidate = null;
        var household = question.Household;
        if (!PhaseTypes.Fit(household.Phase, part.Type))
            return HardConstraint.TypeForPhase;
        if (!part.IsOpenOn(question.From) || question.Until > part.Until)
            return HardConstraint.PartOpen;
        if (household.KeptFrom.Contains(site.Id))
            return HardConstraint.SafeFromOthers;
        if ((household.NeedsNear & ~site.Facilities) != 0)
            return HardConstraint.CareNear;
        var places = site.State.FreePlacesFor(part.Code, question, now);
        if (places.Count == 0)
            return HardConstraint.WholeHousehold;
        if (!site.State.KeepsCeiling(question, now))
            return HardConstraint.CeilingKept;
        candidate = CandidateOf(question, site, (part.Code, places), now);
        return null;
    }

    static Candidate CandidateOf(
        PlacementQuestion question, KnownSite site, (LocalCode Part, PlaceSet Places) found, SiteMoment now)
    {
        var units = found.Places.CountBy(place => place.Unit).ToList();
        return new(
            site.Id,
            site.State.Profile!,
            site.Facilities,
            site.At,
            found.Part,
            found.Places,
            units.Count,
            site.State.BedsBeside(units, question, now));
    }
}
