using System.Collections.Immutable;
using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Reception;

/// <summary>A site tonight: who is there, who comes, who leaves, and who could go.</summary>
/// <param name="Present">Persons who arrived and have not left.</param>
/// <param name="Announced">Persons for whom places are held from tonight or before.</param>
/// <param name="Leaving">Persons who are present and planned to leave today.</param>
/// <param name="Hours">The same at the fixed hours of today.</param>
/// <param name="Staying">Households that could move and do not leave anyway, whoever is here longest first.</param>
public sealed record SiteTonight(
    SiteProfile Profile,
    DateOnly Night,
    int? Ceiling,
    int Present,
    int Announced,
    int Leaving,
    ImmutableArray<HourSeen> Hours,
    ImmutableArray<StayingHousehold> Staying,
    CountedNight? Counted)
{
    /// <summary>The hours at which a forecast is made, Dutch time.</summary>
    public static readonly ImmutableArray<int> FixedHours = [8, 12, 15, 18, 21, 23];

    /// <summary>Households that are named at most.</summary>
    public const int StayingMax = 50;

    /// <summary>
    /// What a night above the ceiling costs, in whole euros; null: nothing, or nobody told. Null from an older silo.
    /// </summary>
    public int? BreachEuros { get; init; }

    /// <summary>What tonight will cost if what is expected happens.</summary>
    public int EurosAtRisk => AboveCeiling > 0 ? BreachEuros ?? 0 : 0;

    public int Expected => Present + Announced - Leaving;

    /// <summary>Persons above the ceiling if what is expected happens; none without a ceiling.</summary>
    public int AboveCeiling => Ceiling is { } ceiling ? Math.Max(0, Expected - ceiling) : 0;

    /// <summary>Tonight on a site that was opened.</summary>
    /// <param name="history">What happened on the site and when it was recorded, in order; from today at least.</param>
    /// <param name="before">The site before that.</param>
    public static SiteTonight Of(
        ReceptionSite before, IReadOnlyCollection<(SiteEvent Event, DateTimeOffset RecordedAt)> history, SiteMoment now)
    {
        var site = history.Aggregate(before, (state, past) => ReceptionSite.Evolve(state, past.Event));
        return new(
            site.Profile!,
            now.Today,
            site.CeilingOn(now.Today),
            site.PresentAt(now),
            site.AnnouncedAt(now),
            site.LeavingAt(now),
            [.. FixedHours.Select(hour => SeenAt(hour, (before, site), history, now))],
            [.. site.Staying(now).Take(StayingMax)],
            site.CountOf(now.Today))
        {
            BreachEuros = site.AgreedOn(now.Today)?.BreachEuros,
        };
    }

    static HourSeen SeenAt(
        int hour,
        (ReceptionSite Before, ReceptionSite Now) site,
        IEnumerable<(SiteEvent Event, DateTimeOffset RecordedAt)> history,
        SiteMoment now)
    {
        var at = new SiteMoment(DutchTime.At(now.Today, new TimeOnly(hour, 0)));
        if (at.At > now.At)
            return new(at.At, site.Now.ExpectedAt(at), IsOver: false);
        var then = history.TakeWhile(past => past.RecordedAt <= at.At)
            .Aggregate(site.Before, (state, past) => ReceptionSite.Evolve(state, past.Event));
        return new(at.At, then.ExpectedAt(at), IsOver: true);
    }
}
