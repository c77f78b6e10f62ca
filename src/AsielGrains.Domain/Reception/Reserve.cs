namespace AsielGrains.Domain.Reception;

/// <summary>Places of a type that a site could add, and the time that takes.</summary>
public sealed record Reserve(ReserveKind Kind, SiteType Type, int Places, int LeadDays);
