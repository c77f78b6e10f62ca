using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Regietafels;

/// <summary>A country that was designated as a safe country of origin.</summary>
/// <param name="Until">The last day; null: it is designated still.</param>
/// <param name="Exceptions">For some persons or areas it does not hold.</param>
/// <param name="Unverified">What of the row nobody has verified; null when nothing.</param>
public sealed record SafeCountry(
    Nationality Country, DateOnly From, DateOnly? Until = null, bool Exceptions = false, string? Unverified = null);
