using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Households;

/// <summary>
/// Who has places where, over all sites, and what the cases say of it: what sites, cases and placements across sites
/// told, side by side, so that it shows where they do not agree. Not safe for concurrent use.
/// </summary>
public sealed partial class HouseholdBook
{
    readonly Dictionary<HouseholdId, KnownHousehold> _households = [];
    readonly Dictionary<CaseId, LinkedCase> _cases = [];
    // Of cases that belong to no household only this is kept: they can come to belong to one.
    readonly Dictionary<CaseId, Nationality> _nationalities = [];

    readonly Dictionary<(SiteId, UseId), HouseholdStay> _open = [];
    readonly Dictionary<JointId, KnownJoint> _joints = [];
    readonly PriorityQueue<HouseholdStay, DateTimeOffset> _expiring = new();

    long _told;
    DateOnly _today;

    /// <param name="by">The organisation that reported it.</param>
    public void Apply(SiteId site, SiteEvent @event, string by, DateTimeOffset recordedAt)
    {
        _told++;
        if (@event is SiteEvent.PlacesHeld held)
        {
            Hold(site, held, by, recordedAt);
            return;
        }

        if (PlacementOf(@event) is not { } id || !_open.TryGetValue((site, id), out var stay))
            return;
        Go(stay, @event);
        Touch(stay.Household, recordedAt);
    }

    public void Apply(CaseId id, CaseEvent @event, DateTimeOffset recordedAt)
    {
        if (!_cases.TryGetValue(id, out var linked))
            _cases.Add(id, linked = Known(id));
        var before = linked.Household;
        linked.Apply(@event, recordedAt);
        NoteAbsence(linked, @event);
        if (before != linked.Household)
            Move(linked, before);
        _touchedCases.Add(linked);
        var household = linked.Household ?? HouseholdId.OfAlone(id);
        if ((before != linked.Household || LinkedCase.IsBlock(@event)) && _households.ContainsKey(household))
            _touched.Add(household);
        if (linked is { Household: null, Place: null, HasHistory: false })
            Forget(linked);
    }

    public void Apply(JointId id, JointEvent @event, DateTimeOffset recordedAt)
    {
        if (@event is JointEvent.Begun begun)
            _joints[id] = new(id, begun.Terms, begun.Role, recordedAt);
        if (!_joints.TryGetValue(id, out var joint))
            return;
        joint.Phase = @event switch
        {
            JointEvent.Completed => JointPhase.Completed,
            JointEvent.GivenUp => JointPhase.GivenUp,
            JointEvent.Released => JointPhase.Released,
            _ => JointPhase.Begun,
        };
        if (joint.Phase is JointPhase.Begun)
            _undecided.Add(joint);
        else
            _undecided.Remove(joint);
        Touch(joint.Terms.Household, recordedAt);
    }

    /// <summary>Holds whose time is up by then ended by themselves.</summary>
    public void PassTo(DateTimeOffset now)
    {
        _today = DutchTime.DateAt(now);
        while (_expiring.TryPeek(out var stay, out var at) && at <= now)
        {
            _expiring.Dequeue();
            if (!stay.IsExpected)
                continue;
            // It stays open: an arrival that the site took just in time can still be told.
            stay.EndedOn = DutchTime.DateAt(at);
            Touch(stay.Household, at);
        }
    }

    void Hold(SiteId site, SiteEvent.PlacesHeld held, string by, DateTimeOffset recordedAt)
    {
        var stay = new HouseholdStay(held.Household, site, held, _told) { By = by };
        var household = Of(held.Household);
        household.Stays.Add(stay);
        _open[(site, held.Placement)] = stay;
        _expiring.Enqueue(stay, held.ExpiresAt);
        if (held.Joint is { } id && _joints.TryGetValue(id, out var joint))
        {
            var terms = joint.Terms;
            var minors = terms.Parts.FirstOrDefault(part => part.Placement == held.Placement)?.Minors;
            stay.Choice = new(terms.MovedFrom, terms.MoveReason, minors, joint.Role, null, null);
            household.Minors = terms.Parts.Sum(part => part.Minors);
        }

        Touch(held.Household, recordedAt);
    }

    void Go(HouseholdStay stay, SiteEvent @event)
    {
        switch (@event)
        {
            case SiteEvent.PlaceChosen chosen:
                stay.Choice = new(
                    chosen.MovedFrom, chosen.MoveReason, chosen.Minors, chosen.Role, chosen.Advice, chosen.Deviation);
                // A part of a split has a part of the minors.
                if (stay.Joint is null)
                    Of(stay.Household).Minors = chosen.Minors ?? Of(stay.Household).Minors;
                break;
            case SiteEvent.HoldCancelled:
                Close(stay);
                // A hold that had ended before was a no-show, whoever cleared it away.
                if (stay.EndedOn is null)
                    Of(stay.Household).Stays.Remove(stay);
                break;
            case SiteEvent.HouseholdArrived arrived:
                Arrive(stay, arrived.On);
                break;
            case SiteEvent.DeparturePlanned planned:
                (stay.Until, stay.PlannedOrder) = (planned.Until, _told);
                break;
            case SiteEvent.HouseholdDeparted departed:
                stay.EndedOn = departed.On;
                Close(stay);
                break;
        }
    }

    void Arrive(HouseholdStay stay, DateOnly on)
    {
        (stay.ArrivedOn, stay.EndedOn) = (on, null);
        var household = Of(stay.Household);
        var before = household.Stays
            .Where(other => other.ArrivedOn is not null && other != stay && IsOther(other, stay))
            .MaxBy(other => (other.ArrivedOn, other.HeldOrder));
        if (before is not null && before.Site != stay.Site)
            household.Moves.Add(new(
                household.Id,
                before.Site,
                stay.Site,
                stay.Id,
                on,
                stay.Persons,
                stay.Choice?.Minors ?? (stay.Joint is null ? household.Minors : null),
                stay.By,
                stay.Choice));
    }

    // Of a split household nobody moves between its own parts.
    static bool IsOther(HouseholdStay one, HouseholdStay other) => one.Joint is null || one.Joint != other.Joint;

    void Move(LinkedCase linked, HouseholdId? before)
    {
        if (before is { } left && Of(left).Cases.Remove(linked))
            _touched.Add(left);
        if (linked.Household is { } entered)
            Of(entered).Cases.Add(linked);
    }

    LinkedCase Known(CaseId id) => new(id, _nationalities.Remove(id, out var nationality) ? nationality : null);

    // Most cases have no household.
    void Forget(LinkedCase linked)
    {
        _cases.Remove(linked.Id);
        if (linked.Nationality is { } nationality)
            _nationalities[linked.Id] = nationality;
    }

    void Close(HouseholdStay stay) => _open.Remove((stay.Site, stay.Id));

    KnownHousehold Of(HouseholdId id)
    {
        if (!_households.TryGetValue(id, out var household))
            _households.Add(id, household = new(id));
        return household;
    }

    static UseId? PlacementOf(SiteEvent @event) => @event switch
    {
        SiteEvent.PlaceChosen one => one.Placement,
        SiteEvent.HoldCancelled one => one.Placement,
        SiteEvent.HouseholdArrived one => one.Placement,
        SiteEvent.DeparturePlanned one => one.Placement,
        SiteEvent.HouseholdDeparted one => one.Placement,
        _ => null,
    };
}
