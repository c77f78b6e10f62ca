namespace AsielGrains.Domain.Gvl;

/// <summary>One sentence about a real location, and who says it.</summary>
/// <param name="Source">Empty: assumed, nobody says it.</param>
public sealed record GvlFact(string Text, string Source);
