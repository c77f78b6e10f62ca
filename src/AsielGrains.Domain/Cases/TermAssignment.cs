using AsielGrains.Domain.Partners;

namespace AsielGrains.Domain.Cases;

/// <summary>Which team of a partner sees to a deadline.</summary>
/// <param name="Term">The code of the term.</param>
/// <param name="By">The partner.</param>
/// <param name="Team">The code that the partner has for its team.</param>
/// <param name="On">The day on which it was assigned.</param>
public sealed record TermAssignment(string Term, Organisation By, string Team, DateOnly On);
