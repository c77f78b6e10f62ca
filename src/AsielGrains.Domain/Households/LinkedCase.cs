using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Households;

/// <summary>What is known of a case here: its household, and the place that it says.</summary>
sealed class LinkedCase(CaseId id)
{
    readonly List<CaseEvent.HouseholdChanged> _changes = [];

    HouseholdId? _registered;
    Course _blocks;

    public CaseId Id => id;

    /// <summary>The household now, by the days of the facts, as the case itself reckons it.</summary>
    public HouseholdId? Household => _changes is [.., var last] ? last.Household : _registered;

    public CasePlace? Place { get; private set; }

    /// <summary>As registered; null when that was before anything else was known here.</summary>
    public Nationality? Nationality { get; private set; }

    /// <summary>How often it followed.</summary>
    public int Follows { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Whether something is known that a later event can take back.</summary>
    public bool HasHistory => _changes.Count > 0 || Follows > 0 || !_blocks.Steps.IsEmpty;

    /// <summary>
    /// The last day on which the person is not to be moved, as told for a day; null: nothing is in the way.
    /// </summary>
    public DateOnly? BlockedUntil(DateOnly day) =>
        MoveBlocks.In(_blocks.Steps, day) is [_, ..] blocks ? blocks.Max(block => block.Until) : null;

    public void Apply(CaseEvent @event, DateTimeOffset recordedAt)
    {
        if (ApplyBlock(@event))
            return;
        ChangedAt = recordedAt;
        switch (@event)
        {
            case CaseEvent.Registered registered:
                (_registered, Nationality) = (registered.Household, registered.Nationality);
                break;
            case CaseEvent.Corrected corrected:
                _registered = corrected.Household ?? _registered;
                Nationality = corrected.Nationality ?? Nationality;
                break;
            case CaseEvent.HouseholdChanged changed:
                _changes.Insert(_changes.FindLastIndex(other => other.On <= changed.On) + 1, changed);
                break;
            case CaseEvent.StepRetracted retracted:
                // There is one such step a day at most.
                _changes.RemoveAll(changed => changed.On == retracted.StepOn);
                break;
            case CaseEvent.PlaceFollowed followed:
                Place = followed.Place;
                Follows++;
                break;
        }
    }

    // What keeps a person from being moved changes nothing of where the person is.
    bool ApplyBlock(CaseEvent @event)
    {
        switch (@event)
        {
            case CaseEvent.MoveBlocked or CaseEvent.MoveBlockEnded:
                _blocks = _blocks.With((CaseEvent.Step)@event);
                return true;
            case CaseEvent.StepRetracted { Kind: StepKind.MoveBlocked or StepKind.MoveBlockEnded } retracted:
                if (_blocks.InPlaceOf(new(retracted.Kind, retracted.Qualifier), retracted.StepOn) is { } step)
                    _blocks = _blocks.Without(step);
                return true;
            default:
                return false;
        }
    }
}
