using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Matching;

/// <summary>A part of a site that could have some of a household, and what a group would find there.</summary>
sealed class SplitPart
{
    readonly PlacementQuestion _question;
    readonly PlacementWeights _weights;
    readonly NightRange _nights;
    readonly (int Points, int BedsOver)?[] _found;

    public SplitPart(PlacementQuestion question, SiteSheet sheet, PartSheet part, PlacementWeights weights)
    {
        (_question, _weights, Sheet, Part) = (question, weights, sheet, part);
        _nights = NightRange.Of(question.From, question.Until);
        _found = new (int, int)?[2 * question.Household.Persons];
        Takes = new(Most(minors: 1), Most(minors: 0));
    }

    public SiteSheet Sheet { get; }

    public PartSheet Part { get; }

    public SplitShares.Takes Takes { get; }

    public GeoPoint? At => Sheet.Site.At;

    public string Name => $"{Sheet.Site.Id}/{Part.Part.Code}";

    /// <summary>The points of the site for a group, its units left out.</summary>
    public int PointsOfSite => PointsOf(QuestionFor(1, 0).Household);

    /// <summary>The points of the place, and the beds over, for a group that fits.</summary>
    public (int Points, int BedsOver) Find(int persons, int minors)
    {
        ref var found = ref _found[(2 * (persons - 1)) + (minors > 0 ? 1 : 0)];
        return found ??= Look(persons, minors);
    }

    /// <summary>The question for a group as if it were a household of its own.</summary>
    // A unit for families opens for those who have a child with them only.
    public PlacementQuestion QuestionFor(int persons, int minors)
    {
        var household = _question.Household;
        var met = minors == 0 ? _question.MetRules & ~UnitTraits.Families : _question.MetRules;
        return _question with
        {
            MetRules = met,
            Household = household with
            {
                Persons = persons, Minors = minors, SchoolChildren = Math.Min(household.SchoolChildren, minors),
            },
        };
    }

    (int Points, int BedsOver) Look(int persons, int minors)
    {
        var group = QuestionFor(persons, minors);
        var pick = Part.PickFor(group.Need, _nights)!.Value;
        return (
            PointsOf(group.Household) + SoftRules.PointsOfUnits(persons, pick.Units, pick.BedsOver, _weights),
            pick.BedsOver);
    }

    int PointsOf(HouseholdProfile group) => SoftRules.PointsOfSite(
        group, new(Sheet.Site.Id, Sheet.Site.State.Profile!, Sheet.Site.Facilities, At), _weights)
        + SoftRules.PointsOfType(group, Part.Part.Type, _nights.Count, _weights);

    int Most(int minors)
    {
        var persons = _question.Household.Persons - 1;
        while (persons > 0
            && (Part.PickFor(QuestionFor(persons, minors).Need, _nights) is null
                || !Sheet.HasRoom(persons, _nights)))
            persons--;
        return persons;
    }
}
