using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>
/// What can have happened on a joint location. Stored forever; a changed meaning is a new version. Households appear as
/// pseudonyms, and nothing says what they are like or what was said.
/// </summary>
public abstract record GvlEvent : ImpersonalEvent
{
    GvlEvent()
    {
    }

    /// <summary>Stored as <c>gvl.opened</c>.</summary>
    public sealed record Opened(DateOnly On, string Name, string? Reference, bool IsScenario) : GvlEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>gvl.resource-set</c>.</summary>
    public sealed record ResourceSet(
        DateOnly On,
        LocalCode Resource,
        GvlFunction Function,
        GvlPartner Owner,
        WeekHours Hours,
        int SlotMinutes,
        int SideBySide,
        DateOnly From,
        InterpreterPool? Interpreters = null) : GvlEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>gvl.resource-closed</c>.</summary>
    public sealed record ResourceClosed(
        DateOnly On,
        UseId Closure,
        LocalCode Resource,
        DateOnly Day,
        TimeOnly From,
        TimeOnly Until,
        int Units,
        LostSlotReason Reason) : GvlEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>gvl.closure-ended</c>.</summary>
    public sealed record ClosureEnded(DateOnly On, UseId Closure) : GvlEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>gvl.household-expected</c>.</summary>
    public sealed record HouseholdExpected(DateOnly On, HouseholdId Household, int Persons, DateOnly Day) : GvlEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>gvl.household-arrived</c>.</summary>
    public sealed record HouseholdArrived(
        DateOnly On,
        DateTimeOffset At,
        HouseholdId Household,
        int Persons) : GvlEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>gvl.step-booked</c>.</summary>
    public sealed record StepBooked(
        DateOnly On,
        UseId Booking,
        HouseholdId Household,
        int Persons,
        GvlStep Step,
        GvlPartner Lead,
        DateOnly Day,
        TimeOnly StartsAt,
        int Minutes,
        ResourceCodes Resources) : GvlEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>gvl.step-cancelled</c>.</summary>
    public sealed record StepCancelled(DateOnly On, UseId Booking, GvlStep Step, CancelReason Reason) : GvlEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>gvl.step-moved</c>.</summary>
    public sealed record StepMoved(
        DateOnly On,
        UseId Booking,
        GvlStep Step,
        DateOnly Day,
        TimeOnly StartsAt,
        int Minutes,
        ResourceCodes Resources) : GvlEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>gvl.step-missed</c>.</summary>
    public sealed record StepMissed(DateOnly On, UseId Booking, GvlStep Step, MissedReason Reason) : GvlEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>gvl.step-started</c>.</summary>
    public sealed record StepStarted(DateOnly On, DateTimeOffset At, UseId Booking, GvlStep Step) : GvlEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>gvl.step-finished</c>.</summary>
    public sealed record StepFinished(DateOnly On, DateTimeOffset At, UseId Booking, GvlStep Step) : GvlEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>gvl.handover-offered</c>.</summary>
    public sealed record HandoverOffered(
        DateOnly On,
        DateTimeOffset At,
        UseId Handover,
        HouseholdId Household,
        GvlPartner From,
        GvlPartner To,
        GvlStep Step,
        DateTimeOffset DueAt) : GvlEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>gvl.handover-accepted</c>.</summary>
    public sealed record HandoverAccepted(DateOnly On, DateTimeOffset At, UseId Handover) : GvlEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>gvl.handover-refused</c>.</summary>
    public sealed record HandoverRefused(
        DateOnly On,
        DateTimeOffset At,
        UseId Handover,
        HandoverRefusal Reason) : GvlEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>gvl.shares-agreed</c>.</summary>
    public sealed record SharesAgreed(DateOnly On, CostShares Shares) : GvlEvent
    {
        public override DateOnly On { get; init; } = On;
    }
}
