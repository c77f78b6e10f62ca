using System.Collections.Immutable;

namespace AsielGrains.Domain.Gvl;

/// <summary>
/// The day board: all partners of a location in one picture, from what is recorded and the moment alone.
/// </summary>
/// <param name="Households">Expected on the day or there, at most <see cref="GvlLimits.LinesMax"/>.</param>
/// <param name="Bottleneck">The step whose queue takes longest to clear; null when none takes an hour.</param>
/// <param name="Displaced">Booked, but hours, numbers or closures no longer leave room: to be moved.</param>
public sealed record GvlBoard(
    GvlProfile Profile,
    DateOnly Day,
    DateTimeOffset At,
    ArrivalCount Expected,
    ArrivalCount Arrived,
    ArrivalCount ForNightReception,
    ImmutableArray<BoardHousehold> Households,
    ImmutableArray<FunctionDay> Functions,
    ImmutableArray<StepQueue> Queues,
    Bottleneck? Bottleneck,
    ImmutableArray<AgendaLine> Regietafel,
    ImmutableArray<TransportLine> Transports,
    ImmutableArray<HandoverLine> Handovers,
    ImmutableArray<BookedStep> Displaced,
    ImmutableArray<GvlResource> Resources)
{
    /// <summary>The board of a location that was opened.</summary>
    public static GvlBoard Of(GvlLocation location, GvlMoment now)
    {
        var day = now.Today;
        var queues = new QueueReckoning(location, now);
        var households = Shown(location, day).ToList();
        var today = households.Where(visit => visit.ExpectedOn == day || ArrivedOn(visit, day)).ToList();
        var lines = queues.Queues();
        return new(
            location.Profile!,
            day,
            now.At,
            ArrivalCount.Of(today.Where(visit => visit.ExpectedOn == day)),
            ArrivalCount.Of(today.Where(visit => ArrivedOn(visit, day))),
            ArrivalCount.Of(today.Where(visit => ArrivedOn(visit, day) && visit.IsForNightReception)),
            [.. households.Take(GvlLimits.LinesMax).Select(visit => queues.LineOf(visit))],
            FunctionDay.Of(location, day, now),
            lines,
            Gvl.Bottleneck.Of(lines),
            AgendaLine.Of(location, day),
            TransportLine.Of(location, day),
            HandoverLine.Of(location, now),
            [.. DisplacedFrom(location, day).Take(GvlLimits.LinesMax)],
            location.Resources);
    }

    static IEnumerable<BookedStep> DisplacedFrom(GvlLocation location, DateOnly day) =>
        location.Days.Keys.Where(known => known >= day).SelectMany(location.DisplacedOn);

    static IEnumerable<HouseholdVisit> Shown(GvlLocation location, DateOnly day) => location.AllVisits
        .Where(visit => visit.IsPresent || ArrivedOn(visit, day) || visit.ExpectedOn == day)
        .OrderBy(visit => visit.ArrivedAt ?? DateTimeOffset.MaxValue)
        .ThenBy(visit => visit.Household.Value);

    static bool ArrivedOn(HouseholdVisit visit, DateOnly day) =>
        visit.ArrivedAt is { } at && Time.DutchTime.DateAt(at) == day;
}
