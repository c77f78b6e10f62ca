using System.Collections.Immutable;

namespace AsielGrains.Domain.Cases;

/// <summary>The answer to many reports about one case: what is stored, and a verdict for each in their order.</summary>
/// <param name="After">The case after the events.</param>
public sealed record RowsDecision(
    ImmutableArray<CaseEvent> Events, ImmutableArray<RowVerdict> Verdicts, AsylumCase After)
{
    /// <summary>The number of the report that each event follows from, from 0.</summary>
    public ImmutableArray<int> EventRows { get; init; } = [];
}
