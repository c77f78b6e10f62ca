namespace AsielGrains.Domain.Regietafels;

/// <summary>Where one ground of a track is found.</summary>
/// <param name="PactArticle">The same under the Pact; null: as before.</param>
/// <param name="Unverified">What of it nobody has verified; null when nothing.</param>
public sealed record TrackGroundRule(
    TrackGround Ground, string Article, string? PactArticle = null, string? Unverified = null);
