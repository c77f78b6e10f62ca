using System.Collections.Immutable;

namespace AsielGrains.Dashboard.Flow;

/// <summary>One band of the inflow chart, and one column of its table.</summary>
/// <param name="Counts">One count per bucket.</param>
public sealed record InflowSeries(SeriesKey Key, ImmutableArray<long> Counts);
