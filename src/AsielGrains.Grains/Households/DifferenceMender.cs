using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Reception;
using AsielGrains.Failpoints;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Reception;

namespace AsielGrains.Grains.Households;

/// <summary>
/// Sets right what does not agree, by the same commands that people give. Each has an id that follows from the
/// difference: found twice, or by two at once, it is mended once.
/// </summary>
sealed class DifferenceMender(IGrainFactory grains)
{
    const int RefusedMax = 100_000;

    static readonly Caller System = new(Organisation.Systeem, "systeem.plaatsen", Purposes.PlaceAgreement);

    // Refused once, it is refused again as long as site and case stay as they are; then the difference is another.
    readonly HashSet<Guid> _refused = [];

    /// <summary>Those that the system sets right, each with the id of the request that does.</summary>
    public IEnumerable<(Guid Id, PlaceDifference Difference)> Due(IEnumerable<PlaceDifference> differences) =>
        differences.Where(difference => difference.Mends)
            .Select(difference => (Id: RequestId(difference), difference))
            .Where(due => !_refused.Contains(due.Id));

    /// <returns>Whether it was set right; what became of it is unknown otherwise, or it was refused.</returns>
    public async Task<bool> Mend(Guid id, PlaceDifference difference)
    {
        Failpoint.Hit("place-mending");
        var answer = await Carry(id, difference);
        if (answer.Rejection is not null)
        {
            if (_refused.Count == RefusedMax)
                _refused.Clear();
            _refused.Add(id);
        }

        return answer.Receipt is { Repeated: false };
    }

    Task<Answer> Carry(Guid id, PlaceDifference difference) => difference.Kind switch
    {
        DifferenceKind.CaseBehind => grains.GetCase(difference.Case!.Value).Handle(
            new(id, new CaseCommand.FollowPlace(difference.Household, difference.Place), System)),
        DifferenceKind.DepartureNotPlanned => ToSite(
            id, difference, new SiteCommand.PlanDeparture(difference.Placement!.Value, difference.On)),
        DifferenceKind.DepartureNotReported => ToSite(
            id, difference, new SiteCommand.Depart(difference.Placement!.Value, difference.On!.Value)),
        DifferenceKind.JointUndecided => grains.GetJoint(difference.Joint!.Value).Handle(
            new(id, new JointCommand.GiveUp(JointEnd.BrokenOff), System)),
        DifferenceKind.HouseholdHalfChanged =>
            grains.GetHousehold(difference.Household!.Value).Settle(difference.Change!.Value),
        DifferenceKind.PartOfNothing => ToSite(
            id,
            difference,
            new SiteCommand.CancelHold(difference.Placement!.Value) { Joint = difference.Joint }),
        _ => throw new InvalidOperationException($"{difference.Kind} is for people to set right."),
    };

    Task<Answer> ToSite(Guid id, PlaceDifference difference, SiteCommand command) =>
        grains.GetSite(difference.Site!.Value).Handle(new(id, command, System));

    static Guid RequestId(PlaceDifference difference)
    {
        var place = difference.Place is { } at
            ? FormattableString.Invariant($"{at.Phase} {at.On:O} {string.Join(' ', at.Stays)}")
            : "";
        var text = FormattableString.Invariant($"place|{difference.Kind}|{difference.Household}|{difference.Case}|")
            + FormattableString.Invariant($"{difference.Follows}|{place}|{difference.Site}|{difference.Placement}|")
            + FormattableString.Invariant($"{difference.Joint}|{difference.On:O}")
            + (difference.Change is { } change ? $"|{change}" : "");
        return DerivedGuid.Of(text);
    }
}
