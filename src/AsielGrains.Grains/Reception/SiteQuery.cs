using AsielGrains.Domain.Reception;

namespace AsielGrains.Grains.Reception;

/// <summary>Which view of a site is asked for; it is as new as the journal when the answer is made.</summary>
/// <param name="Nights">
/// So many nights from tonight; at most <see cref="ReceptionLimits.NightsMax"/>. Zero: only the placement is looked
/// for, and what the site knows of it is enough.
/// </param>
/// <param name="Placement">One placement that is looked for, if any.</param>
[GenerateSerializer, Immutable, Alias("site-query")]
public sealed record SiteQuery(
    [property: Id(0)] int Nights,
    [property: Id(1)] UseId? Placement = null);
