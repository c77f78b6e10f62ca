using AsielGrains.Journal;

namespace AsielGrains.Grains.Deadlines;

/// <summary>What is in breach and what will be: numbers, no cases.</summary>
/// <param name="Position">What is counted in.</param>
/// <param name="Terms">The terms with any, by their codes.</param>
public sealed record BreachForecast(JournalPosition Position, IReadOnlyList<TermBreaches> Terms);
