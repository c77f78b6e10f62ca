namespace AsielGrains.Domain.Regietafels;

/// <summary>One ground of a proposal.</summary>
/// <param name="On">The day of the fact; null where it is no dated fact.</param>
/// <param name="Unverified">What of it nobody has verified; null when nothing.</param>
public readonly record struct TrackGrounding(
    TrackGround Ground, DateOnly? On, string Article, string? Unverified = null);
