using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Lives;

/// <summary>Whom a life is about: an invented person, whose V-number starts with 999.</summary>
/// <param name="Number">From 0; with the seed it decides everything else.</param>
/// <param name="AnnouncedOn">The day the wish for asylum was made known; the first day of the life.</param>
/// <param name="RegisteredOn">The day of I&amp;R, when it is given; null: the life says.</param>
/// <param name="BornOn">Null: not known to the day.</param>
/// <param name="Referent">The case of the permit holder who is followed, when it is known.</param>
public sealed record LifeSubject(
    long Number,
    CaseId Case,
    PersonId Person,
    VNumber VNumber,
    ApplicationKind Kind,
    Nationality Nationality,
    DateOnly AnnouncedOn,
    DateOnly? RegisteredOn = null,
    HouseholdId? Household = null,
    Minority Minority = Minority.Adult,
    DateOnly? BornOn = null,
    CaseId? Referent = null);
