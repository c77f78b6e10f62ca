using System.Collections.Immutable;

namespace AsielGrains.Lives;

/// <summary>All that was reported about one case of an invented person, in the order of its days.</summary>
public sealed record Life(LifeSubject Subject, LifePlan Plan, ImmutableArray<LifeReport> Reports);
