using System.Collections.Immutable;
using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Reception;

/// <summary>The nights of a site that are over, out of its history.</summary>
public static class SitePast
{
    /// <summary>
    /// Nights from a date on as they were known at a moment: a night that was over then as it was known at the end of
    /// the day on which it began, the others as they were known at the moment itself.
    /// </summary>
    /// <param name="history">What was recorded until the moment, in order.</param>
    public static ImmutableArray<SiteNight> Nights(
        IReadOnlyList<(SiteEvent Event, DateTimeOffset RecordedAt)> history, SiteMoment asOf, DateOnly from, int nights)
    {
        var (site, taken) = (ReceptionSite.Initial, 0);
        var answer = ImmutableArray.CreateBuilder<SiteNight>(nights);
        for (var night = from; night < asOf.Today && answer.Count < nights; night = night.AddDays(1))
        {
            var end = new SiteMoment(DutchTime.StartOf(night.AddDays(1)).AddTicks(-1));
            for (; taken < history.Count && history[taken].RecordedAt <= end.At; taken++)
                site = ReceptionSite.Evolve(site, history[taken].Event);
            answer.Add(site.Nights(end, 1)[0]);
        }

        site = history.Skip(taken).Aggregate(site, (state, past) => ReceptionSite.Evolve(state, past.Event));
        var skipped = Math.Max(0, from.DayNumber - asOf.Today.DayNumber);
        var ahead = Math.Min(skipped + nights - answer.Count, ReceptionLimits.NightsMax);
        answer.AddRange(site.Nights(asOf, Math.Max(skipped, ahead)).Skip(skipped));
        return answer.DrainToImmutable();
    }
}
