using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Households;

/// <summary>What is known of a case here: its household, the place that it says, and what keeps it there.</summary>
sealed class LinkedCase(CaseId id, Nationality? nationality)
{
    HouseholdId? _registered;

    // Changes of household, blocks and absences, ordered and retracted as in the case itself.
    Course _steps;

    public CaseId Id => id;

    /// <summary>The household now, by the days of the facts, as the case itself reckons it.</summary>
    public HouseholdId? Household =>
        _steps.Steps.LastOrDefault(step => step is CaseEvent.HouseholdChanged) is CaseEvent.HouseholdChanged last
            ? last.Household
            : _registered;

    public CasePlace? Place { get; private set; }

    /// <summary>As registered; null before.</summary>
    public Nationality? Nationality { get; private set; } = nationality;

    /// <summary>How often it followed.</summary>
    public int Follows { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Whether something is known that a later event can take back.</summary>
    public bool HasHistory =>
        Follows > 0 || Absence is not null || _steps.Steps.Any(step => !Households.Absence.IsMeantBy(step));

    /// <summary>Null: nobody misses the person.</summary>
    public Absence? Absence => _steps.Steps.Aggregate((Absence?)null, Households.Absence.After);

    /// <summary>
    /// The last day on which the person is not to be moved, as told for a day; null: nothing is in the way.
    /// </summary>
    public DateOnly? BlockedUntil(DateOnly day) => MoveBlocks.Until(_steps, day);

    public void Apply(CaseEvent @event, DateTimeOffset recordedAt)
    {
        // What keeps a person from being moved, or that a person is missed, changes nothing of where the place is.
        if (!IsBlock(@event) && !Households.Absence.IsMeantBy(@event))
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
            case CaseEvent.StepRetracted retracted:
                if (_steps.InPlaceOf(new(retracted.Kind, retracted.Qualifier), retracted.StepOn) is { } gone)
                    _steps = _steps.Without(gone);
                break;
            case CaseEvent.PlaceFollowed followed:
                Place = followed.Place;
                Follows++;
                break;
            case CaseEvent.Step step:
                _steps = _steps.With(step);
                break;
        }
    }

    /// <summary>Whether an event is about what keeps a person from being moved.</summary>
    public static bool IsBlock(CaseEvent @event) => @event
        is CaseEvent.MoveBlocked or CaseEvent.MoveBlockEnded
        or CaseEvent.StepRetracted { Kind: StepKind.MoveBlocked or StepKind.MoveBlockEnded };
}
