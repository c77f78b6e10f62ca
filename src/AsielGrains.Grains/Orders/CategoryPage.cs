using AsielGrains.Domain.Identity;

namespace AsielGrains.Grains.Orders;

/// <summary>Some cases of a category, in the order of their ids.</summary>
/// <param name="Last">The last case that was looked at; null: all were.</param>
public sealed record CategoryPage<T>(IReadOnlyList<T> Cases, CaseId? Last);
