namespace AsielGrains.Domain.Matching;

/// <summary>Some of a household, and the place on one site that it would have.</summary>
/// <param name="Minors">How many of the persons are minors.</param>
/// <param name="Option">The place, scored as for a household of its own.</param>
public sealed record SplitGroup(int Persons, int Minors, PlacementOption Option);
