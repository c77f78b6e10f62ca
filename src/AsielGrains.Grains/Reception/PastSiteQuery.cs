namespace AsielGrains.Grains.Reception;

/// <summary>Which past view of a site is asked for.</summary>
/// <param name="AsOf">The site as it was known at this moment; null: as it is now.</param>
/// <param name="From">The first night; null: that of the moment.</param>
/// <param name="Nights">So many nights from there.</param>
[GenerateSerializer, Immutable, Alias("past-site-query")]
public sealed record PastSiteQuery(
    [property: Id(0)] DateTimeOffset? AsOf,
    [property: Id(1)] DateOnly? From,
    [property: Id(2)] int Nights);
