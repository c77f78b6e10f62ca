namespace AsielGrains.Journal.Storage;

/// <summary>Which disclosures to read.</summary>
/// <param name="Person">Those about this person; null: about anybody.</param>
/// <param name="CountMax">At most so many, the newest.</param>
/// <param name="Before">Only those with a lower number.</param>
public sealed record DisclosureQuery(Guid? Person, int CountMax, long Before = long.MaxValue);
