namespace AsielGrains.Domain.Gvl;

public sealed partial record GvlLocation
{
    public static GvlLocation Evolve(GvlLocation state, GvlEvent @event) => Changed(state, @event).Folded(@event.On);

    static GvlLocation Changed(GvlLocation state, GvlEvent @event) => @event switch
    {
        GvlEvent.Opened opened => state with { Profile = new(opened.Name, opened.Reference, opened.IsScenario) },
        GvlEvent.ResourceSet set => Apply(state, set),
        GvlEvent.ResourceClosed closed => state with
        {
            Closures = state.Closures.Add(new(
                closed.Closure, closed.Resource, closed.Day, closed.From, closed.Until, closed.Units, closed.Reason)),
        },
        GvlEvent.ClosureEnded ended => state with
        {
            Closures = state.Closures.RemoveAll(closure => closure.Id == ended.Closure),
        },
        GvlEvent.SharesAgreed agreed => state with
        {
            Shares =
            [
                .. state.Shares.Where(shares => shares.From != agreed.Shares.From)
                    .Append(agreed.Shares)
                    .OrderBy(shares => shares.From),
            ],
        },
        _ => ChangedStep(state, @event),
    };

    static GvlLocation ChangedStep(GvlLocation state, GvlEvent @event) => @event switch
    {
        GvlEvent.StepBooked booked => state.With(new BookedStep(
            booked.Booking, booked.Household, booked.Persons, booked.Step, booked.Lead, booked.Day, booked.StartsAt,
            booked.Minutes, booked.Resources)),
        GvlEvent.StepCancelled cancelled => state.Without(state.FindStep(cancelled.Booking, cancelled.Step)!),
        GvlEvent.StepMoved moved => Apply(state, moved),
        GvlEvent.StepMissed missed => state.Change(missed.Booking, missed.Step, step => step with
        {
            State = StepState.Missed, Missed = missed.Reason,
        }),
        GvlEvent.StepStarted started => state.Change(started.Booking, started.Step, step => step with
        {
            State = StepState.UnderWay, StartedAt = started.At,
        }),
        GvlEvent.StepFinished finished => Apply(state, finished),
        _ => ChangedHousehold(state, @event),
    };

    static GvlLocation ChangedHousehold(GvlLocation state, GvlEvent @event) => @event switch
    {
        GvlEvent.HouseholdExpected expected => state.With(new HouseholdVisit(
            expected.Household, expected.Persons, expected.Day, null, null, [])),
        GvlEvent.HouseholdArrived arrived => Apply(state, arrived),
        GvlEvent.HandoverOffered offered => state with
        {
            Handovers = state.Handovers.Add(new(
                offered.Handover, offered.Household, offered.From, offered.To, offered.Step, offered.At,
                offered.DueAt)),
        },
        GvlEvent.HandoverAccepted accepted => state.Answered(accepted.Handover, accepted.At, null),
        GvlEvent.HandoverRefused refused => state.Answered(refused.Handover, refused.At, refused.Reason),
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is no event of a joint location."),
    };

    static GvlLocation Apply(GvlLocation state, GvlEvent.ResourceSet set)
    {
        var resource = new GvlResource(
            set.Resource, set.Function, set.Owner, set.Hours, set.SlotMinutes, set.SideBySide, set.From,
            set.Interpreters);
        return state with
        {
            Resources =
            [
                .. state.Resources.Where(known => known.Code != resource.Code)
                    .Append(resource)
                    .OrderBy(known => known.Code),
            ],
        };
    }

    static GvlLocation Apply(GvlLocation state, GvlEvent.StepMoved moved)
    {
        var step = state.FindStep(moved.Booking, moved.Step)!;
        return state.Without(step).With(step with
        {
            Day = moved.Day, StartsAt = moved.StartsAt, Minutes = moved.Minutes, Resources = moved.Resources,
        });
    }

    static GvlLocation Apply(GvlLocation state, GvlEvent.StepFinished finished)
    {
        var step = state.FindStep(finished.Booking, finished.Step)!;
        var next = state.Replace(step, step with { State = StepState.Done, DoneAt = finished.At });
        return next.Visits.GetValueOrDefault(step.Household) is not { } visit
            ? next
            : next.With(visit with
            {
                Done = visit.Done.Contains(step.Step) ? visit.Done : visit.Done.Add(step.Step),
                LeftAt = step.Step is GvlStep.Transport ? finished.At : visit.LeftAt,
            });
    }

    static GvlLocation Apply(GvlLocation state, GvlEvent.HouseholdArrived arrived)
    {
        var visit = state.Visits.GetValueOrDefault(arrived.Household);
        return state.With(new HouseholdVisit(
            arrived.Household,
            arrived.Persons,
            visit is { LeftAt: null } ? visit.ExpectedOn : null,
            arrived.At,
            null,
            visit?.Done ?? []));
    }

    GvlLocation With(HouseholdVisit visit) => this with { Visits = Visits.SetItem(visit.Household, visit) };

    GvlLocation Change(Reception.UseId booking, GvlStep name, Func<BookedStep, BookedStep> change) =>
        FindStep(booking, name)! is var step ? Replace(step, change(step)) : this;

    GvlLocation Answered(Reception.UseId id, DateTimeOffset at, HandoverRefusal? refusal) => this with
    {
        Handovers = [.. Handovers.Select(known => known.Id == id
            ? known with { AnsweredAt = at, Refusal = refusal }
            : known)],
    };
}
