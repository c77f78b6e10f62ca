namespace AsielGrains.Grains.Disclosures;

/// <summary>A page of disclosures, newest first.</summary>
/// <param name="UpTo">The number of the newest disclosure there was; 0 when there was none.</param>
/// <param name="Next">Below this number the next page begins; null when there is none.</param>
[GenerateSerializer, Immutable, Alias("disclosure-page")]
public sealed record DisclosurePage(
    [property: Id(0)] IReadOnlyList<DisclosureReading> Disclosures,
    [property: Id(1)] long UpTo,
    [property: Id(2)] long? Next);
