using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Households;

/// <summary>
/// Who has places where, over all sites, and what the cases say of it: what sites, cases and placements across sites
/// told, side by side, so that it shows where they do not agree. Its answers follow from that and from the time that
/// has passed, never from when it was asked before. Not safe for concurrent use.
/// </summary>
public sealed partial class HouseholdBook
{
    readonly Segmented<HouseholdId, KnownHousehold> _households = new(SegmentOf);
    readonly Segmented<CaseId, LinkedCase> _cases = new(SegmentOf);
    // Of most cases only this is kept: they can come to belong to a household, or be missed.
    readonly Segmented<CaseId, LooseCase> _loose = new(SegmentOf);

    readonly Dictionary<(SiteId, UseId), HouseholdId> _open = [];
    readonly Dictionary<JointId, KnownJoint> _joints = [];
    readonly PriorityQueue<HouseholdStay, DateTimeOffset> _expiring = new();

    DateOnly _today;

    /// <param name="by">The organisation that reported it.</param>
    public void Apply(SiteId site, SiteEvent @event, string by, DateTimeOffset recordedAt)
    {
        if (HouseholdOf(site, @event) is not { } id)
            return;
        var household = Of(id);
        household.Told++;
        if (@event is SiteEvent.PlacesHeld held)
            Hold(household, site, held, by);
        else if (PlacementOf(@event) is { } placement && household.Find(site, placement) is { } stay)
            Go(household, stay, @event, recordedAt);
        Touch(household, recordedAt);
    }

    public void Apply(CaseId id, CaseEvent @event, DateTimeOffset recordedAt)
    {
        if (!_cases.TryGetValue(id, out var linked))
            _cases[id] = linked = new(id, _loose.Remove(id, out var known) ? known : default);
        var before = linked.Household;
        linked.Apply(@event, recordedAt);
        NoteAbsence(linked, @event);
        if (before != linked.Household)
            Move(linked, before);
        _touchedCases.Add(linked);
        var household = linked.Household ?? HouseholdId.OfAlone(id);
        if ((before != linked.Household || LinkedCase.IsBlock(@event)) && _households.TryGetValue(household, out _))
            _touched.Add(household);
        if (linked.IsLoose)
            Loosen(linked);
    }

    public void Apply(JointId id, JointEvent @event, DateTimeOffset recordedAt)
    {
        if (@event is JointEvent.Begun begun)
            _joints[id] = new(id, begun.Terms, begun.Role, recordedAt, JointPhase.Begun);
        if (!_joints.TryGetValue(id, out var joint))
            return;
        joint = joint with
        {
            Phase = @event switch
            {
                JointEvent.Completed => JointPhase.Completed,
                JointEvent.GivenUp => JointPhase.GivenUp,
                JointEvent.Released => JointPhase.Released,
                _ => JointPhase.Begun,
            },
        };
        Know(joint);
        Touch(Of(joint.Terms.Household), recordedAt);
    }

    /// <summary>Holds whose time is up by then ended by themselves. Time does not go back.</summary>
    public void PassTo(DateTimeOffset now)
    {
        _today = DutchTime.DateAt(now);
        while (_expiring.TryPeek(out var held, out var at) && at <= now)
        {
            _expiring.Dequeue();
            // It stays open: an arrival that the site took just in time can still be told.
            var household = _households[held.Household];
            if (household.Find(held.Site, held.Id) is not { IsExpected: true } stay)
                continue;
            household.Replace(stay, stay with { IsOver = true });
            _touched.Add(household.Id);
        }
    }

    void Hold(KnownHousehold household, SiteId site, SiteEvent.PlacesHeld held, string by)
    {
        var stay = new HouseholdStay(household.Id, site, held.Placement)
        {
            Joint = held.Joint,
            Persons = held.Places.Count,
            From = held.From,
            Until = held.Until,
            ExpiresAt = held.ExpiresAt,
            By = by,
            HeldOrder = household.Told,
        };
        if (held.Joint is { } id && _joints.TryGetValue(id, out var joint))
        {
            var terms = joint.Terms;
            var minors = terms.Parts.FirstOrDefault(part => part.Placement == held.Placement)?.Minors;
            stay = stay with { Choice = new(terms.MovedFrom, terms.MoveReason, minors, joint.Role, null, null) };
            household.Minors = terms.Parts.Sum(part => part.Minors);
        }

        household.Stays.Add(stay);
        Await(stay);
    }

    void Go(KnownHousehold household, HouseholdStay stay, SiteEvent @event, DateTimeOffset recordedAt)
    {
        switch (@event)
        {
            case SiteEvent.PlaceChosen chosen:
                household.Replace(stay, stay with
                {
                    Choice = new(
                        chosen.MovedFrom,
                        chosen.MoveReason,
                        chosen.Minors,
                        chosen.Role,
                        chosen.Advice,
                        chosen.Deviation),
                });
                // A part of a split has a part of the minors.
                if (stay.Joint is null)
                    household.Minors = chosen.Minors ?? household.Minors;
                break;
            case SiteEvent.HoldCancelled:
                Cancel(household, stay, recordedAt);
                break;
            case SiteEvent.HouseholdArrived arrived:
                Arrive(household, stay, arrived.On);
                break;
            case SiteEvent.DeparturePlanned planned:
                household.Replace(stay, stay with { Until = planned.Until, PlannedOrder = household.Told });
                break;
            case SiteEvent.HouseholdDeparted departed:
                household.Replace(stay, stay with { DepartedOn = departed.On, IsClosed = true });
                _open.Remove((stay.Site, stay.Id));
                break;
        }
    }

    // A hold that had ended before was a no-show, whoever cleared it away.
    void Cancel(KnownHousehold household, HouseholdStay stay, DateTimeOffset recordedAt)
    {
        _open.Remove((stay.Site, stay.Id));
        if (stay.ArrivedOn is null && stay.ExpiresAt <= recordedAt)
            household.Replace(stay, stay with { IsClosed = true });
        else
            household.Stays.Remove(stay);
    }

    static void Arrive(KnownHousehold household, HouseholdStay stay, DateOnly on)
    {
        var before = household.Stays
            .Where(other => other.ArrivedOn is not null && other != stay && IsOther(other, stay))
            .MaxBy(other => (other.ArrivedOn, other.HeldOrder));
        var arrived = stay with { ArrivedOn = on, ArrivedOrder = household.Told, IsOver = false };
        household.Replace(stay, before is null || before.Site == stay.Site ? arrived : arrived with
        {
            CameFrom = before.Site,
            MinorsMoved = stay.Choice?.Minors ?? (stay.Joint is null ? household.Minors : null),
        });
    }

    // Of a split household nobody moves between its own parts.
    static bool IsOther(HouseholdStay one, HouseholdStay other) => one.Joint is null || one.Joint != other.Joint;

    void Await(HouseholdStay stay)
    {
        _open[(stay.Site, stay.Id)] = stay.Household;
        if (stay.IsExpected)
            _expiring.Enqueue(stay, stay.ExpiresAt);
    }

    void Move(LinkedCase linked, HouseholdId? before)
    {
        if (before is { } left && Of(left).Cases.Remove(linked))
            _touched.Add(left);
        if (linked.Household is { } entered)
            Of(entered).Cases.Add(linked);
    }

    void Loosen(LinkedCase linked)
    {
        _cases.Remove(linked.Id, out _);
        if (linked.Loose is var loose && loose != default)
            _loose[linked.Id] = loose;
    }

    void Know(KnownJoint joint)
    {
        _joints[joint.Id] = joint;
        Of(joint.Terms.Household).Joints.Add(joint.Id);
        if (joint.Phase is JointPhase.Begun)
            _undecided.Add(joint.Id);
        else
            _undecided.Remove(joint.Id);
    }

    KnownHousehold Of(HouseholdId id)
    {
        if (!_households.TryGetValue(id, out var household))
            _households[id] = household = new(id);
        return household;
    }

    // Null: it tells nothing of what is known here.
    HouseholdId? HouseholdOf(SiteId site, SiteEvent @event) => @event is SiteEvent.PlacesHeld held
        ? held.Household
        : PlacementOf(@event) is { } id && _open.TryGetValue((site, id), out var household) ? household : null;

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
