using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Households;

/// <summary>What can be asked of a household.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(BeginChange), "begin-change")]
[JsonDerivedType(typeof(CompleteChange), "complete-change")]
[JsonDerivedType(typeof(GiveUpChange), "give-up-change")]
[JsonDerivedType(typeof(TakeBackChange), "take-back-change")]
public abstract record HouseholdCommand
{
    HouseholdCommand()
    {
    }

    public abstract HouseholdChangeId Change { get; init; }

    /// <summary>Says what is meant, before any case is told.</summary>
    /// <param name="Facts">Found out by the system, no part of what is asked.</param>
    public sealed record BeginChange(
        HouseholdChangeId Change, HouseholdChangeTerms Terms, HouseholdChangeActor By, HouseholdChangeFacts Facts)
        : HouseholdCommand
    {
        public override HouseholdChangeId Change { get; init; } = Change;
    }

    /// <summary>All cases say so: from now on it is.</summary>
    public sealed record CompleteChange(HouseholdChangeId Change) : HouseholdCommand
    {
        public override HouseholdChangeId Change { get; init; } = Change;
    }

    /// <summary>It is not to be, before any case takes back what it says.</summary>
    /// <param name="RefusedBy">The case that refused; null: somebody wants it so.</param>
    /// <param name="RefusedFor">Why it did.</param>
    public sealed record GiveUpChange(HouseholdChangeId Change, CaseId? RefusedBy = null, Reason? RefusedFor = null)
        : HouseholdCommand
    {
        public override HouseholdChangeId Change { get; init; } = Change;
    }

    /// <summary>After it was given up no case says so any more.</summary>
    public sealed record TakeBackChange(HouseholdChangeId Change) : HouseholdCommand
    {
        public override HouseholdChangeId Change { get; init; } = Change;
    }
}
