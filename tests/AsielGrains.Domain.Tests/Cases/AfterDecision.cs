using AsielGrains.Domain.Cases;

namespace AsielGrains.Domain.Tests.Cases;

static class AfterDecision
{
    /// <summary>The state after the events of a decision.</summary>
    public static AsylumCase Then(this AsylumCase state, Decision<CaseEvent> decision) =>
        decision.Events.Aggregate(state, AsylumCase.Evolve);
}
