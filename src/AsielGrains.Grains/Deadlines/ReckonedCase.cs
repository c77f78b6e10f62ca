namespace AsielGrains.Grains.Deadlines;

/// <summary>What the history of a case gives.</summary>
/// <param name="Ends">The deadlines that run, each as a day and the number of a term.</param>
/// <param name="Stage">The stage it is in; null when nothing need follow any more.</param>
/// <param name="Teams">Who sees to them; null when nobody does.</param>
readonly record struct ReckonedCase(uint[] Ends, string? Stage, SeenTo[]? Teams = null);
