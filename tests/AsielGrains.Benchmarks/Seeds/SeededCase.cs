using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Benchmarks.Seeds;

/// <summary>One invented case with all that has happened to it.</summary>
sealed record SeededCase(CaseId Id, IReadOnlyList<CaseEvent> Events)
{
    public AsylumCase Now => Events.Aggregate(AsylumCase.Initial, AsylumCase.Evolve);
}
