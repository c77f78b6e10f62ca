using System.Collections.Immutable;

namespace AsielGrains.Domain.Flow;

/// <summary>Figures of the flow under one filter. Figures that are zero are left out, except in a change.</summary>
/// <param name="AsOf">When the last event that is counted in was recorded; null before the first.</param>
/// <param name="PersonsInProcedure">
/// Distinct persons with an open case, merged persons once, whatever the filter.
/// </param>
public sealed record FlowFigures(
    DateTimeOffset? AsOf,
    ImmutableArray<StockFigure> Stock,
    ImmutableArray<InflowFigure> Inflow,
    long PersonsInProcedure);
