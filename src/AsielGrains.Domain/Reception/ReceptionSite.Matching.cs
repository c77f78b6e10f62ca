using AsielGrains.Domain.Matching;

namespace AsielGrains.Domain.Reception;

public sealed partial record ReceptionSite
{
    /// <summary>Places in a part that the whole household could have; empty when there are not enough.</summary>
    internal PlaceSet FreePlacesFor(LocalCode part, PlacementQuestion question, SiteMoment now) => Choose(
        part,
        question.Household.Persons,
        (question.MetRules, question.Household.Needs),
        NightRange.Of(question.From, question.Until),
        now);

    /// <summary>Whether the site could hold so many more persons under its ceiling.</summary>
    internal bool KeepsCeiling(PlacementQuestion question, SiteMoment now) => FirstNightAboveCeiling(
        question.Household.Persons, NightRange.Of(question.From, question.Until), now) is null;

    /// <summary>Free beds in these units that stay over beside so many taken in each.</summary>
    internal int BedsBeside(
        IEnumerable<KeyValuePair<LocalCode, int>> taken, PlacementQuestion question, SiteMoment now)
    {
        var nights = NightRange.Of(question.From, question.Until);
        return taken.Sum(unit => FreePlaces(Units[unit.Key], nights, now).Count - unit.Value);
    }
}
