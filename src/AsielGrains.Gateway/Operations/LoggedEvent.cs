namespace AsielGrains.Gateway.Operations;

/// <summary>How often one numbered event was logged since the start.</summary>
/// <param name="Number">Its number; 0 for an event of a library.</param>
/// <param name="Source">The first part of the category that logged it.</param>
public sealed record LoggedEvent(int Number, string Level, string Source, long Count, DateTimeOffset LastAt);
