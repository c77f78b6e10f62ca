using System.Collections.Immutable;

namespace AsielGrains.Domain.Tests;

/// <summary>Given what happened, when something is asked, then what follows.</summary>
sealed record Spec<TState, TCommand, TEvent>(ImmutableArray<TEvent> History)
    where TState : IAggregate<TState, TCommand, TEvent>
{
    public static readonly DateOnly Today = new(2015, 12, 31);

    public static Spec<TState, TCommand, TEvent> Given(params ReadOnlySpan<TEvent> history) => new([.. history]);

    public TState State => History.Aggregate(TState.Initial, TState.Evolve);

    public Outcome When(TCommand command, DateOnly? today = null) =>
        new(TState.Decide(State, command, today ?? Today));

    public sealed record Outcome(Decision<TEvent> Decision)
    {
        public void Then(params ReadOnlySpan<TEvent> events)
        {
            Assert.Null(Decision.Rejection);
            Assert.Equal(events.ToArray(), Decision.Events);
        }

        public void ThenNothingNew()
        {
            Assert.Null(Decision.Rejection);
            Assert.Empty(Decision.Events);
        }

        public void ThenRefused(Reason reason, string? field = null)
        {
            Assert.NotNull(Decision.Rejection);
            Assert.Equal(reason, Decision.Rejection.Reason);
            Assert.Empty(Decision.Events);
            if (field is not null)
                Assert.Equal(field, Decision.Rejection.Field);
        }
    }
}
