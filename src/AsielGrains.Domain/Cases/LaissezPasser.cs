using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>An application for a laissez-passer with one country, and what came of it.</summary>
/// <param name="Presentations">How often the person was presented to its authorities.</param>
/// <param name="Answer">Null while there is none.</param>
/// <param name="ValidUntil">The last day of one that was granted; null: none was told.</param>
public sealed record LaissezPasser(
    Nationality Country,
    DateOnly RequestedOn,
    int Presentations = 0,
    LaissezPasserAnswer? Answer = null,
    DateOnly? AnsweredOn = null,
    DateOnly? ValidUntil = null);
