using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

public sealed partial class HouseholdBook
{
    readonly HashSet<HouseholdId> _touched = [];
    readonly HashSet<LinkedCase> _touchedCases = [];
    readonly HashSet<JointId> _undecided = [];

    // Of some hundred thousand households nearly all agree: only these are looked at again.
    readonly HashSet<HouseholdId> _differing = [];
    readonly HashSet<LinkedCase> _behind = [];

    /// <summary>Everything that does not agree now, the oldest first; always in the same order.</summary>
    public IReadOnlyList<PlaceDifference> Differences()
    {
        Settle();
        return
        [
            .. _behind.Select(Of)
                .Concat(_differing.SelectMany(id => Between(_households[id])))
                .Concat(_undecided.Select(id => Of(_joints[id])))
                .Concat(HalfChanged())
                .OrderBy(difference => difference.Since)
                .ThenBy(difference => difference.Kind)
                .ThenBy(difference => difference.Household?.Value)
                .ThenBy(difference => difference.Case?.Value)
                .ThenBy(difference => difference.Joint?.Value)
                .ThenBy(difference => difference.Placement?.Value),
        ];
    }

    void Touch(KnownHousehold household, DateTimeOffset at)
    {
        household.ToldAt = at;
        _touched.Add(household.Id);
    }

    void Settle()
    {
        foreach (var id in _touched)
        {
            var household = _households[id];
            _touchedCases.UnionWith(household.Cases);
            if (Between(household).Any())
                _differing.Add(id);
            else
                _differing.Remove(id);
        }

        _touched.Clear();
        foreach (var linked in _touchedCases)
            if (linked.Place == PlaceOf(linked))
                _behind.Remove(linked);
            else
                _behind.Add(linked);
        _touchedCases.Clear();
    }

    Cases.CasePlace? PlaceOf(LinkedCase linked) =>
        linked.Household is { } household ? _households[household].Place() : null;

    PlaceDifference Of(LinkedCase linked)
    {
        var changedAt = linked.Household is { } id ? _households[id].ChangedAt : linked.ChangedAt;
        return new(
            DifferenceKind.CaseBehind, linked.Household, changedAt > linked.ChangedAt ? changedAt : linked.ChangedAt)
        {
            Case = linked.Id,
            Place = PlaceOf(linked),
            Follows = linked.Follows,
        };
    }

    static PlaceDifference Of(KnownJoint joint) =>
        new(DifferenceKind.JointUndecided, joint.Terms.Household, joint.BegunAt) { Joint = joint.Id };

    IEnumerable<PlaceDifference> Between(KnownHousehold household)
    {
        foreach (var stay in household.Stays.Where(stay => stay.IsExpected))
            if (stay.Joint is { } joint && PhaseOf(joint) is not (JointPhase.Begun or JointPhase.Completed))
                yield return At(stay, DifferenceKind.PartOfNothing, null, household.ChangedAt);
        foreach (var stay in household.Stays)
            if (LeftFor(stay, household) is { } left && HalfDone(stay, left) is { } kind)
                yield return At(left, kind, stay.ArrivedOn ?? stay.From, household.ChangedAt);
        foreach (var stay in household.Stays.Where(IsMovedWhileBlocked))
            yield return At(
                stay, DifferenceKind.MovedWhileBlocked, stay.ArrivedOn ?? stay.From, household.ChangedAt);
        if (Strays(household) is { } stray)
            yield return At(stray, DifferenceKind.OnSeveralSites, null, household.ChangedAt);
    }

    JointPhase PhaseOf(JointId id) => _joints.TryGetValue(id, out var joint) ? joint.Phase : JointPhase.None;

    static PlaceDifference At(HouseholdStay stay, DifferenceKind kind, DateOnly? on, DateTimeOffset since) =>
        new(kind, stay.Household, since)
        {
            Site = stay.Site, Placement = stay.Id, Joint = stay.Joint, On = on,
        };

    // Where the household still is that is to be, or was, moved to this place.
    static HouseholdStay? LeftFor(HouseholdStay stay, KnownHousehold household) =>
        stay is { EndedOn: null, Choice.MovedFrom: { } from }
            ? household.Present.FirstOrDefault(other =>
                other != stay && other.Site == from && other.HeldOrder < stay.HeldOrder)
            : null;

    // Whoever changed the departure after the hold was made meant it so.
    static DifferenceKind? HalfDone(HouseholdStay stay, HouseholdStay left) => stay.ArrivedOn switch
    {
        { } arrived => left.ArrivedOn <= arrived ? DifferenceKind.DepartureNotReported : null,
        null => left.PlannedOrder < stay.HeldOrder && !(left.Until <= stay.From)
            ? DifferenceKind.DepartureNotPlanned
            : null,
    };

    // The newest of several presences that neither a move nor a split explains.
    static HouseholdStay? Strays(KnownHousehold household)
    {
        var present = household.Present.ToArray();
        return present.Skip(1).FirstOrDefault(stay => present.Any(other =>
            other.Site != stay.Site
            && other.HeldOrder < stay.HeldOrder
            && IsOther(other, stay)
            && stay.Choice?.MovedFrom != other.Site));
    }
}
