using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Orders;

/// <summary>
/// An order to extend a term in all cases of a category. It goes through them in rounds: the first treats all, each
/// later one those in which something happened since the round before. So a case that comes into the category later is
/// treated as one that was in it, and a crash costs at most the cases under way, which are then told what they know.
/// </summary>
public sealed record ExtensionOrder : IAggregate<ExtensionOrder, OrderCommand, OrderEvent>
{
    /// <summary>Results that are noted together.</summary>
    public const int ResultsMax = 100;

    public static ExtensionOrder Initial { get; } = new();

    /// <summary>What was ordered; null before.</summary>
    public ExtensionTerms? Terms { get; init; }

    public DateOnly? PlacedOn { get; init; }

    public DateOnly? EndedOn { get; init; }

    /// <summary>The last case that was looked at in the round that goes on; null: none does.</summary>
    public CaseId? Last { get; init; }

    /// <summary>Where the journal was when the round that goes on began.</summary>
    public JournalPlace RoundAt { get; init; }

    /// <summary>What happened before this place was looked at; the beginning until the first round is over.</summary>
    public JournalPlace Since { get; init; }

    /// <summary>How many rounds are over.</summary>
    public int Rounds { get; init; }

    public long Extended { get; init; }

    public long KnownAlready { get; init; }

    public long Refused { get; init; }

    /// <summary>Cases are treated on this day.</summary>
    public bool IsInForceOn(DateOnly day) => Terms is { } terms && EndedOn is null
        && day >= terms.InForceFrom && !(day > terms.InForceUntil);

    /// <summary>Nothing will be treated any more, from this day on.</summary>
    public bool IsOverOn(DateOnly day) => EndedOn is not null || day > Terms?.InForceUntil;

    [JsonIgnore]
    public bool IsPlaced => Terms is not null;

    public static Decision<OrderEvent> Decide(ExtensionOrder state, OrderCommand command, DateOnly today) =>
        command switch
        {
            OrderCommand.Place place => Decide(state, place, today),
            _ when !state.IsPlaced =>
                new Rejection(Reason.OrderUnknown, "No order is known under this id.", "order_id"),
            OrderCommand.End end => Decide(state, end, today),
            OrderCommand.Note note => new OrderEvent.CasesTreated(today, note.Results, note.Last, note.RoundAt),
            _ => throw new InvalidOperationException($"{command.GetType().Name} is no command of an order."),
        };

    public static ExtensionOrder Evolve(ExtensionOrder state, OrderEvent @event) => @event switch
    {
        OrderEvent.Placed placed => state with { Terms = placed.Terms, PlacedOn = placed.On },
        OrderEvent.Ended ended => state with { EndedOn = ended.On },
        OrderEvent.CasesTreated treated => Apply(state, treated),
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is no event of an order."),
    };

    /// <summary>Why a procedure knows no such order; null when one does.</summary>
    public static Rejection? Refusal(ExtensionTerms terms)
    {
        var known = ShippedProcedures.Book.Definitions
            .Select(definition => definition.Term(terms.Term)?.Extension(terms.Extension))
            .OfType<ExtensionRule>()
            .Where(extension => !extension.Collective)
            .ToArray();
        if (known.Length == 0)
            return new(Reason.TermUnknown, "No procedure has such an extension of such a term.", "order.extension");
        return known.Any(extension => extension.Grounds.Contains(terms.Ground))
            ? null
            : new(Reason.GroundMissing, "No procedure knows such a ground of the extension.", "order.ground");
    }

    static Decision<OrderEvent> Decide(ExtensionOrder state, OrderCommand.Place place, DateOnly today)
    {
        if (state.Terms is { } known)
            return known == place.Terms
                ? Decision<OrderEvent>.KnownAlready
                : new Rejection(Reason.OrderKnown, "The id stands for another order.", "order_id");
        if (place.Terms.DecidedOn > today)
            return new Rejection(Reason.DateInFuture, "The order is dated later than today.", "order.decided_on");
        return Refusal(place.Terms) ?? (Decision<OrderEvent>)new OrderEvent.Placed(today, place.Terms);
    }

    static Decision<OrderEvent> Decide(ExtensionOrder state, OrderCommand.End end, DateOnly today)
    {
        if (state.EndedOn is { } known)
            return known == end.On
                ? Decision<OrderEvent>.KnownAlready
                : new Rejection(Reason.OrderEnded, $"The order was ended on {known:yyyy-MM-dd}.", "ended_on");
        return end.On > today
            ? new Rejection(Reason.DateInFuture, "The end is dated later than today.", "ended_on")
            : new OrderEvent.Ended(end.On);
    }

    static ExtensionOrder Apply(ExtensionOrder state, OrderEvent.CasesTreated treated)
    {
        var counted = state with
        {
            Extended = state.Extended + Count(treated, CaseOutcome.Extended),
            KnownAlready = state.KnownAlready + Count(treated, CaseOutcome.KnownAlready),
            Refused = state.Refused + Count(treated, CaseOutcome.Refused),
        };
        return treated.Last is { } last
            ? counted with { Last = last, RoundAt = treated.RoundAt }
            : counted with { Last = null, RoundAt = default, Since = treated.RoundAt, Rounds = state.Rounds + 1 };
    }

    static int Count(OrderEvent.CasesTreated treated, CaseOutcome outcome) =>
        treated.Results.Count(result => result.Outcome == outcome);
}
