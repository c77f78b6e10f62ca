using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>An agreement on readmission (terugnameakkoord): a country will take the person back.</summary>
/// <param name="ValidUntil">The last day on which it can be used; null: it has no end of its own.</param>
/// <param name="Attempts">How often it was tried.</param>
/// <param name="UsedOn">The day on which the person left on it, seen by a partner; null while unused.</param>
public sealed record ReadmissionAgreement(
    Nationality Country,
    DateOnly AgreedOn,
    ReadmissionSource Source,
    DateOnly? ValidUntil,
    int Attempts = 0,
    DateOnly? UsedOn = null)
{
    /// <summary>
    /// Whether it could be used on a day; that it was used afterwards takes nothing from the attempts before.
    /// </summary>
    public bool IsValidOn(DateOnly day) => day >= AgreedOn && !(day > ValidUntil) && !(day > UsedOn);

    /// <summary>Its last day passed and nobody left on it.</summary>
    public bool IsLapsedOn(DateOnly day) => UsedOn is null && day > ValidUntil;
}
