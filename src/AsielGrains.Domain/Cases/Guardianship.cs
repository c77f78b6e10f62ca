using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>Who has custody of a child by order of the court, and since when. It ends by law at eighteen.</summary>
public readonly record struct Guardianship(GuardianKind Kind, DateOnly Since);
