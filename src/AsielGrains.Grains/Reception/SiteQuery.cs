using AsielGrains.Domain.Reception;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Reception;

/// <summary>Which view of a site is asked for.</summary>
/// <param name="Nights">So many nights from tonight; at most <see cref="ReceptionLimits.NightsMax"/>.</param>
/// <param name="Placement">One placement that is looked for, if any.</param>
/// <param name="MinPosition">The answer must be at least as new as this position.</param>
[GenerateSerializer, Immutable, Alias("site-query")]
public sealed record SiteQuery(
    [property: Id(0)] int Nights,
    [property: Id(1)] UseId? Placement = null,
    [property: Id(2)] JournalPosition? MinPosition = null);
