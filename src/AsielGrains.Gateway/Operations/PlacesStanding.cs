namespace AsielGrains.Gateway.Operations;

/// <summary>How far cases and sites agree on who has a place where.</summary>
/// <param name="Differences">What does not agree now.</param>
/// <param name="ForPeople">Those among them that people must set right.</param>
/// <param name="OldestSince">Since when the oldest of the others is there; null when there are none.</param>
public sealed record PlacesStanding(int Differences, int ForPeople, DateTimeOffset? OldestSince);
