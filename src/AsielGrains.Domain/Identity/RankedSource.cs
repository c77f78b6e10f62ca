namespace AsielGrains.Domain.Identity;

/// <summary>One source of identity in the order of their worth.</summary>
/// <param name="Name">Its name in Dutch.</param>
/// <param name="English">The same in English.</param>
public sealed record RankedSource(IdentitySource Source, string Name, string English);
