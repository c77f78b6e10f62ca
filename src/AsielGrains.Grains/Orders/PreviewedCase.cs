using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;

namespace AsielGrains.Grains.Orders;

/// <summary>What an order would do to a case.</summary>
/// <param name="Person">The pseudonym of the person, to record whose facts are handed out; not to be told.</param>
public readonly record struct PreviewedCase(CaseResult Result, PersonId Person);
