using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Households;

/// <summary>What is known of a case here: its household, the place that it says, and what keeps it there.</summary>
sealed class LinkedCase(CaseId id)
{
    HouseholdId? _registered;

    // Changes of household, blocks and absences, ordered and retracted as in the case itself.
    Course _steps;

    public LinkedCase(CaseId id, LooseCase known)
        : this(id) => (Nationality, _steps) = (known.Nationality, known.Presence);

    public LinkedCase(KeptCase kept)
        : this(kept.Id)
    {
        (Nationality, _registered, Place) = (kept.Nationality, kept.Registered, kept.Place);
        (Follows, ChangedAt, _steps) = (kept.Follows, kept.ChangedAt, new(kept.Steps));
    }

    public CaseId Id => id;

    /// <summary>The household now, by the days of the facts, as the case itself reckons it.</summary>
    public HouseholdId? Household =>
        _steps.Steps.LastOrDefault(step => step is CaseEvent.HouseholdChanged) is CaseEvent.HouseholdChanged last
            ? last.Household
            : _registered;

    public CasePlace? Place { get; private set; }

    /// <summary>As registered; null before.</summary>
    public Nationality? Nationality { get; private set; }

    /// <summary>How often it followed.</summary>
    public int Follows { get; private set; }

    public DateTimeOffset ChangedAt { get; private set; }

    /// <summary>Whether it belongs to no household and is missed by nobody, nor ever had a place.</summary>
    public bool IsLoose => Household is null && Place is null && Follows == 0 && Absence is null
        && _steps.Steps.All(Households.Absence.IsMeantBy);

    /// <summary>All that is to be kept of one that is loose.</summary>
    public LooseCase Loose => new(Nationality, _steps);

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

    /// <summary>All that is known of it, to be stored.</summary>
    public KeptCase Keep() => new(Id, Nationality, _registered, Place, Follows, ChangedAt, _steps.Steps);

    /// <summary>Whether an event is about what keeps a person from being moved.</summary>
    public static bool IsBlock(CaseEvent @event) => @event
        is CaseEvent.MoveBlocked or CaseEvent.MoveBlockEnded
        or CaseEvent.StepRetracted { Kind: StepKind.MoveBlocked or StepKind.MoveBlockEnded };
}
