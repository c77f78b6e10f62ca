namespace AsielGrains.Checker.Histories;

/// <summary>Something that no client should ever be told.</summary>
/// <param name="Invariant">Which one it breaks: <c>status</c> for a fault of the server's own.</param>
/// <param name="What">One sentence.</param>
public sealed record BadAnswer(string Invariant, string What);
