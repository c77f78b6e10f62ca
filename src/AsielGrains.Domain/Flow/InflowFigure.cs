using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Flow;

/// <summary>How many came in, in one bucket.</summary>
/// <param name="Bucket">The first day of the bucket.</param>
/// <param name="Count">Cases, or applications when counted by <see cref="DateBasis.Lodged"/>.</param>
public readonly record struct InflowFigure(DateOnly Bucket, Nationality Nationality, ApplicationKind Kind, long Count);
