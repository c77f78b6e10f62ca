using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;

namespace AsielGrains.Lives;

/// <summary>One dated report in a life.</summary>
/// <param name="On">The day of the fact.</param>
/// <param name="By">The partner whose fact it is.</param>
public sealed record LifeReport(DateOnly On, Organisation By, CaseCommand Command);
