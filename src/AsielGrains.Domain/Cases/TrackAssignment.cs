using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>The track a case is on.</summary>
/// <param name="Confirmed">False: the Regietafel proposed it, and nobody has decided yet.</param>
public readonly record struct TrackAssignment(Track Track, bool Confirmed, DateOnly Since);
