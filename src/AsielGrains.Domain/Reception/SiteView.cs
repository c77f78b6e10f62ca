using System.Collections.Immutable;

namespace AsielGrains.Domain.Reception;

/// <summary>A site as people look at it: its layout in short, its nights, and what comes and ends.</summary>
/// <param name="Calendar">At most <see cref="CalendarLinesMax"/> lines, the earliest.</param>
/// <param name="Overrides">How often a household was placed above the ceiling, ever.</param>
public sealed record SiteView(
    SiteProfile Profile,
    ImmutableArray<SitePart> Parts,
    ImmutableArray<Ceiling> Ceilings,
    ImmutableArray<Reserve> Reserves,
    int Overrides,
    ImmutableArray<SiteNight> Nights,
    ImmutableArray<CalendarLine> Calendar)
{
    public const int CalendarLinesMax = 1_000;

    /// <summary>Null: nothing was told, or an older silo answers.</summary>
    public SiteDescription? Description { get; init; }

    /// <summary>The last nights that were counted.</summary>
    public ImmutableArray<CountedNight> CountedNights
    {
        // An older silo sends none.
        get => field.IsDefault ? [] : field;
        init;
    }

    /// <summary>The view of a site that was opened.</summary>
    /// <param name="nights">Zero: who asks looks at neither nights nor calendar, and nothing is counted.</param>
    public static SiteView Of(ReceptionSite site, SiteMoment now, int nights) => new(
        site.Profile!,
        site.Parts,
        site.Ceilings,
        site.Reserves,
        site.Overrides,
        nights == 0 ? [] : site.Nights(now, nights),
        nights == 0 ? [] : [.. site.Calendar(now, nights).Take(CalendarLinesMax)])
    {
        Description = site.Description,
        CountedNights = site.CountedNights,
    };
}
