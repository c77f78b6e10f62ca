using System.Collections.Immutable;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Orders;

/// <summary>
/// What can have happened to an order over many cases. Stored forever; a changed meaning is a new version. Cases appear
/// as pseudonyms.
/// </summary>
public abstract record OrderEvent : ImpersonalEvent
{
    OrderEvent()
    {
    }

    /// <summary>Stored as <c>order.placed</c>.</summary>
    public sealed record Placed(DateOnly On, ExtensionTerms Terms) : OrderEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>order.ended</c>.</summary>
    public sealed record Ended(DateOnly On) : OrderEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>order.cases-treated</c>.</summary>
    /// <param name="Last">The last case that was looked at in this round; null: the round is over.</param>
    /// <param name="RoundAt">Where the journal was when the round began.</param>
    public sealed record CasesTreated(
        DateOnly On, ImmutableArray<CaseResult> Results, CaseId? Last, JournalPlace RoundAt) : OrderEvent
    {
        public override DateOnly On { get; init; } = On;

        public bool Equals(CasesTreated? other) => other is not null
            && (On, Last, RoundAt) == (other.On, other.Last, other.RoundAt)
            && Results.SequenceEqual(other.Results);

        public override int GetHashCode() => HashCode.Combine(On, Results.Length, Last, RoundAt);
    }
}
