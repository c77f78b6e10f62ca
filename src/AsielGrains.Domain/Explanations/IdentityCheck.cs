using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Explanations;

/// <summary>One verification of who a person is.</summary>
/// <param name="Outdated">What is recorded of the identity changed after it was told.</param>
public sealed record IdentityCheck(DateOnly On, IdentityFinding Finding, Telling Told, bool Outdated);
