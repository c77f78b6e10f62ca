using System.Collections.Immutable;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Matching;

/// <summary>
/// Finds ways to split a household over sites when none takes all of it. It advises; a person decides and gives the
/// reason. The same question over the same sites has the same answer, in whatever order the sites come.
/// </summary>
public static class SplitSearch
{
    /// <summary>Options that are handed out at most.</summary>
    public const int OptionsMax = 10;

    /// <summary>
    /// Parts of sites whose combinations are looked at: those that take most, the best sites first. Two of them are
    /// combined in every way.
    /// </summary>
    public const int PartsMax = 256;

    /// <summary>Combinations too small yet that are tried with one more site.</summary>
    const int ExtendedMax = 64;

    /// <summary>Options that are looked at in full to find those that are handed out.</summary>
    const int LookedAtMax = 50;

    public static SplitAdvice FindSplit(
        PlacementQuestion question,
        ImmutableArray<SiteSheet> sheets,
        SiteMoment now,
        PlacementWeights? places = null,
        SplitWeights? weights = null)
    {
        places ??= PlacementWeights.Standard;
        var whole = SheetSearch.FindPlace(question, sheets, now, places);
        if (whole.Fitting > 0)
            return new(SplitFinding.FitsOnOneSite, [], whole, 0);
        var open = PartsOf(question, sheets, places);
        if (!HasAdults(question.Household))
            return new(SplitFinding.TooFewAdults, [], whole, open.Count);
        var search = new Search(question.Household, [.. open.Take(PartsMax)], places, weights ?? SplitWeights.Standard);
        var options = search.Find()
            .Take(LookedAtMax)
            .Select(split => search.Checked(split, now))
            .OfType<SplitOption>()
            .OrderByDescending(option => option.Points)
            .ThenBy(option => option.BedsOver)
            .ThenBy(option => option.Name, StringComparer.Ordinal)
            .Take(OptionsMax)
            .ToImmutableArray();
        return new(
            options.IsEmpty ? SplitFinding.NotEnoughPlaces : SplitFinding.Found, options, whole, open.Count);
    }

    // A lone parent stays with the children, whatever there is.
    static bool HasAdults(HouseholdProfile household) =>
        household.Minors == 0 || IsOfMinorsAlone(household) || household.Persons - household.Minors > 1;

    static bool IsOfMinorsAlone(HouseholdProfile household) =>
        household.Phase is ReceptionPhase.UnaccompaniedMinor && household.Minors == household.Persons;

    static List<SplitPart> PartsOf(
        PlacementQuestion question, ImmutableArray<SiteSheet> sheets, PlacementWeights weights) =>
        sheets.SelectMany(sheet => sheet.Parts
            .Where(part => PlacementSearch.Unsuited(question, sheet.Site, part.Part) is null)
            .Select(part => new SplitPart(question, sheet, part, weights)))
        .Where(part => part.Takes.WithMinors > 0 || part.Takes.Adults > 0)
        .OrderByDescending(part => part.Takes.WithMinors)
        .ThenByDescending(part => part.PointsOfSite)
        .ThenBy(part => part.Name, StringComparer.Ordinal)
        .ToList();

    sealed record Split(SplitShare[] Shares, int[] Parts, int Points, int BedsOver);

    sealed class Search(
        HouseholdProfile household, ImmutableArray<SplitPart> parts, PlacementWeights places, SplitWeights weights)
    {
        readonly (int Persons, int Minors) _who = (household.Persons, household.Minors);
        readonly bool _minorsAlone = IsOfMinorsAlone(household);
        readonly List<Split> _found = [];

        /// <summary>The best first, over as few sites as it takes and over one more.</summary>
        public IEnumerable<Split> Find()
        {
            var small = Enumerable.Range(0, parts.Length).Select(part => new[] { part }).ToList();
            for (int sites = 2, last = JointTerms.PartsMax; sites <= last && small.Count > 0; sites++)
            {
                small = Extended(small);
                if (_found.Count > 0)
                    last = Math.Min(last, _found[0].Parts.Length + 1);
            }

            return _found
                .OrderByDescending(split => split.Points)
                .ThenBy(split => split.BedsOver)
                .ThenBy(split => Key(split.Parts))
                .ThenBy(split => split.Shares[0].Site);
        }

        /// <summary>The split with the places that the sites would choose; null when one of them would not.</summary>
        public SplitOption? Checked(Split split, SiteMoment now)
        {
            var groups = ImmutableArray.CreateBuilder<SplitGroup>(split.Shares.Length);
            foreach (var share in split.Shares)
            {
                var part = parts[split.Parts[share.Site]];
                var question = part.QuestionFor(share.Persons, share.Minors);
                if (PlacementSearch.Failing(question, part.Sheet.Site, part.Part.Part, now, out var candidate)
                    is not null)
                    return null;
                groups.Add(new(
                    share.Persons, share.Minors, PlacementSearch.Scored(question.Household, candidate!, places)));
            }

            var all = groups.DrainToImmutable();
            var scores = SplitRules.Score(SplitRules.Of(all), places, weights);
            return new(all, scores.Sum(score => score.Points), scores);
        }

        List<int[]> Extended(List<int[]> combinations)
        {
            var (seen, small) = (new HashSet<ulong>(), new List<int[]>());
            foreach (var known in combinations)
                for (var part = 0; part < parts.Length; part++)
                {
                    if (known.Any(other => parts[other].Sheet == parts[part].Sheet))
                        continue;
                    int[] sites = [.. known.Append(part).Order()];
                    if (seen.Add(Key(sites)) && !Weigh(sites))
                        small.Add(sites);
                }

            return
            [
                .. small.OrderByDescending(sites => sites.Sum(site => parts[site].Takes.WithMinors))
                    .ThenBy(Key)
                    .Take(ExtendedMax),
            ];
        }

        // Each of them is needed: with more sites than that nobody is better off.
        bool Weigh(int[] sites)
        {
            var takes = sites.Select(site => parts[site].Takes).ToArray();
            if (takes.Sum(Most) < _who.Persons)
                return false;
            var found = false;
            for (var first = 0; first < sites.Length; first++)
                if (SplitShares.Of(takes, _who, _minorsAlone, first) is { } shares)
                {
                    found = true;
                    if (takes.Sum(Most) - takes.Min(Most) < _who.Persons)
                        _found.Add(Weighed(sites, shares));
                }

            return found;
        }

        Split Weighed(int[] sites, SplitShare[] shares)
        {
            var (points, over) = (0L, 0);
            foreach (var share in shares)
            {
                var place = parts[sites[share.Site]].Find(share.Persons, share.Minors);
                (points, over) = (points + ((long)share.Persons * place.Points), over + place.BedsOver);
            }

            var seen = new SplitRules.Seen(
                sites.Length,
                _who.Persons,
                _who.Minors,
                shares.Max(share => share.Minors),
                shares.Count(share => share.Persons == 1),
                SplitRules.Apart([.. sites.Select(site => parts[site].At)]),
                points);
            return new(shares, sites, SplitRules.Points(seen, places, weights), over);
        }

        static int Most(SplitShares.Takes takes) => Math.Max(takes.WithMinors, takes.Adults);

        // A byte for each: there are at most eight sites, of 256.
        static ulong Key(int[] sites) => sites.Aggregate(0UL, (key, site) => (key << 8) | (uint)site);
    }
}
