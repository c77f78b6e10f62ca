namespace AsielGrains.Domain.Matching;

/// <summary>How many of a household go to one of the sites of a split.</summary>
/// <param name="Site">Which of the sites, by its place in the list that was asked about.</param>
readonly record struct SplitShare(int Site, int Persons, int Minors);
