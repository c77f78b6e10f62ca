using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

/// <summary>
/// What can have happened to a household as a whole. Stored forever; a changed meaning is a new version. Persons appear
/// as the pseudonyms of their cases.
/// </summary>
public abstract record HouseholdEvent : ImpersonalEvent
{
    HouseholdEvent()
    {
    }

    /// <summary>Stored as <c>household.change-begun</c>. No case was told before.</summary>
    public sealed record ChangeBegun(
        DateOnly On, HouseholdChangeId Change, HouseholdChangeTerms Terms, HouseholdChangeActor By) : HouseholdEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>household.change-completed</c>. All cases say so.</summary>
    public sealed record ChangeCompleted(DateOnly On, HouseholdChangeId Change) : HouseholdEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>household.change-given-up</c>. No case took anything back before.</summary>
    /// <param name="RefusedBy">The case that refused; null: somebody wanted it so.</param>
    /// <param name="RefusedFor">Why it did.</param>
    public sealed record ChangeGivenUp(
        DateOnly On, HouseholdChangeId Change, CaseId? RefusedBy, Reason? RefusedFor) : HouseholdEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>
    /// Stored as <c>household.change-taken-back</c>. After it was given up no case says so any more.
    /// </summary>
    public sealed record ChangeTakenBack(DateOnly On, HouseholdChangeId Change) : HouseholdEvent
    {
        public override DateOnly On { get; init; } = On;
    }
}
