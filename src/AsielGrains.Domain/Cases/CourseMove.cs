using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>One fact of a case with where the case stood before and after it.</summary>
/// <param name="Rule">The rule by which it was possible; null for a migration, which no procedure rules.</param>
readonly record struct CourseMove(CourseFact Fact, CaseStanding Before, CaseStanding After, StepRule? Rule);
