using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Orders;

/// <summary>What can be asked of an order over many cases.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(Place), "place")]
[JsonDerivedType(typeof(End), "end")]
[JsonDerivedType(typeof(Note), "note")]
public abstract record OrderCommand
{
    OrderCommand()
    {
    }

    /// <summary>Gives the order.</summary>
    public sealed record Place(ExtensionTerms Terms) : OrderCommand;

    /// <summary>Ends the order: what it did stays, no further case is treated.</summary>
    public sealed record End(DateOnly On) : OrderCommand;

    /// <summary>Notes what became of some cases. Sent by the order's own guardian.</summary>
    /// <param name="Last">The last case that was looked at in this round; null: the round is over.</param>
    /// <param name="RoundAt">Where the journal was when the round began.</param>
    public sealed record Note(
        ImmutableArray<CaseResult> Results, CaseId? Last, JournalPlace RoundAt) : OrderCommand;
}
