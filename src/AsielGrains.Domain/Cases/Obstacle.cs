namespace AsielGrains.Domain.Cases;

/// <summary>Why a person cannot be removed on a day.</summary>
/// <param name="Sentence">For people, in English.</param>
/// <param name="Article">Where it is found.</param>
public readonly record struct Obstacle(ObstacleKind Kind, string Sentence, string Article);
