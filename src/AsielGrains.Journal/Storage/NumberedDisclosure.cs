namespace AsielGrains.Journal.Storage;

/// <summary>A disclosure as it was recorded.</summary>
/// <param name="Number">Later ones have higher numbers; there can be holes.</param>
public sealed record NumberedDisclosure(long Number, Disclosure Disclosure);
