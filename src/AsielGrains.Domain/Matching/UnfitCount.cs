namespace AsielGrains.Domain.Matching;

/// <summary>How many parts of sites fail a constraint first.</summary>
public sealed record UnfitCount(HardConstraint Fails, int Parts);
