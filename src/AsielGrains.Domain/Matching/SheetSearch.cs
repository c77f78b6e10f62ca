using System.Collections.Immutable;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Matching;

/// <summary>
/// Finds the same options as <see cref="PlacementSearch"/> over thousands of sites: it points out on their sheets who
/// would be among the best, and lets only those be looked at in full.
/// </summary>
public static class SheetSearch
{
    public static NationalAdvice FindPlace(
        PlacementQuestion question,
        ImmutableArray<SiteSheet> sheets,
        SiteMoment now,
        PlacementWeights? weights = null)
    {
        var search = new Search(question, weights ?? PlacementWeights.Standard);
        foreach (var sheet in sheets)
            search.Look(sheet);
        return search.Advice(now);
    }

    sealed class Search(PlacementQuestion question, PlacementWeights weights)
    {
        readonly NightRange _nights = NightRange.Of(question.From, question.Until);
        readonly List<(PlacementRank Rank, SiteSheet Sheet, SitePart Part)> _promising = [];
        readonly int[] _unfit = new int[Enum.GetValues<HardConstraint>().Length + 1];

        public void Look(SiteSheet sheet)
        {
            int? points = null;
            foreach (var part in sheet.Parts)
            {
                if (PlacementSearch.Unsuited(question, sheet.Site, part.Part) is { } unsuited)
                    _unfit[(int)unsuited]++;
                else if (part.PickFor(question.Need, _nights) is not { } pick)
                    _unfit[(int)HardConstraint.WholeHousehold]++;
                else if (!sheet.HasRoom(question.Household.Persons, _nights))
                    _unfit[(int)HardConstraint.CeilingKept]++;
                else
                    Keep(sheet, part.Part, pick, points ??= PointsOfSite(sheet.Site));
            }
        }

        public NationalAdvice Advice(SiteMoment now)
        {
            _promising.Sort((one, other) => one.Rank.CompareTo(other.Rank));
            var options = ImmutableArray.CreateBuilder<PlacementOption>(PlacementSearch.OptionsMax);
            var fitting = _promising.Count;
            foreach (var (_, sheet, part) in _promising)
            {
                if (options.Count == PlacementSearch.OptionsMax)
                    break;
                if (PlacementSearch.Failing(question, sheet.Site, part, now, out var candidate) is { } fails)
                    (fitting, _unfit[(int)fails]) = (fitting - 1, _unfit[(int)fails] + 1);
                else
                    options.Add(PlacementSearch.Scored(question.Household, candidate!, weights));
            }

            return new(options.DrainToImmutable(), fitting, Unfit());
        }

        // The places themselves are not needed to score: only over how many units they are spread, and what stays over.
        void Keep(SiteSheet sheet, SitePart part, UnitPick pick, int pointsOfSite)
        {
            var points = pointsOfSite
                + SoftRules.PointsOfType(question.Household, part.Type, _nights.Count, weights)
                + SoftRules.PointsOfUnits(question.Household.Persons, pick.Units, pick.BedsOver, weights);
            _promising.Add((new(points, pick.BedsOver, sheet.Site.Id, part.Code), sheet, part));
        }

        int PointsOfSite(KnownSite site) => SoftRules.PointsOfSite(
            question.Household, new(site.Id, site.State.Profile!, site.Facilities, site.At), weights);

        ImmutableArray<UnfitCount> Unfit() =>
        [
            .. Enum.GetValues<HardConstraint>()
                .Select(constraint => new UnfitCount(constraint, _unfit[(int)constraint]))
                .Where(count => count.Parts > 0),
        ];
    }
}
