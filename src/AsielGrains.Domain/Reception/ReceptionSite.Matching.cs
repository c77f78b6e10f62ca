using AsielGrains.Domain.Matching;

namespace AsielGrains.Domain.Reception;

public sealed partial record ReceptionSite
{
    /// <summary>Places in a part that the whole household could have; null when there are not enough.</summary>
    internal UnitChoice? ChoiceFor(LocalCode part, PlacementQuestion question, SiteMoment now) =>
        Choose(part, question.Need, NightRange.Of(question.From, question.Until), now);

    /// <summary>Whether the site could hold so many more persons under its ceiling.</summary>
    internal bool KeepsCeiling(PlacementQuestion question, SiteMoment now) => FirstNightAboveCeiling(
        question.Household.Persons, NightRange.Of(question.From, question.Until), now) is null;

    /// <summary>When the next hold ends by itself; null when none does.</summary>
    internal DateTimeOffset? NextExpiry(SiteMoment now)
    {
        foreach (var (at, _) in Expiring)
            if (at > now.At)
                return at;
        return null;
    }
}
