using System.Collections.Immutable;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Portfolio;
using AsielGrains.Domain.Reception;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Reception;
using CalendarChange = AsielGrains.Domain.Reception.CalendarChange;
using NeedPoint = AsielGrains.Contract.V1.NeedPoint;

namespace AsielGrains.Gateway.Portfolio;

/// <summary>Reads what is asked about the portfolio.</summary>
static class PortfolioFields
{
    public const int NightsByDefault = 14;

    const int PlacesMax = 1_000_000;
    const int PersonsMax = PlacesMax / 100 * ReceptionLimits.PlannedUsePercent;
    const int ChangesMax = 7;
    const int MonthsByDefault = 12;

    static readonly ImmutableArray<CalendarChange> FreesUp =
    [
        CalendarChange.Departure, CalendarChange.BlockEnds, CalendarChange.LetEnds, CalendarChange.PartOpens,
    ];

    public static ImmutableArray<int> Days(IReadOnlyCollection<int> days) => days.Count == 0
        ? Availability.StandardDays
        :
        [
            .. SiteFields.All(
                days, Availability.StepsMax, "days",
                day => SiteFields.Number(day, 0, ReceptionLimits.NightsMax - 1, "days")),
        ];

    /// <summary>The days of a roll-off; left out: today and the first of each month of a year.</summary>
    public static ImmutableArray<DateOnly> Rows(IReadOnlyCollection<string> days, DateOnly today)
    {
        if (days.Count == 0)
            return
            [
                today,
                .. Enumerable.Range(1, MonthsByDefault)
                    .Select(month => new DateOnly(today.Year, today.Month, 1).AddMonths(month)),
            ];
        ImmutableArray<DateOnly> rows =
            [.. SiteFields.All(days, RollOff.RowsMax, "days", day => SiteFields.Date(day, "days"))];
        return rows.SequenceEqual(rows.Order())
            ? rows
            : throw RequestField.Invalid("days", "The days are in order.");
    }

    public static NeedLine Need(IReadOnlyCollection<NeedPoint> points, int plannedUse)
    {
        var read = SiteFields.All(points, NeedLine.PointsMax, "need", point => Point(point, plannedUse)).ToList();
        return read.DistinctBy(point => point.On).Count() == read.Count
            ? new(read)
            : throw RequestField.Invalid("need", "Each day is named once.");
    }

    /// <summary>The changes that are asked for; empty: all.</summary>
    public static ImmutableArray<CalendarChange> Changes(ListChangesRequest request)
    {
        ImmutableArray<CalendarChange> named =
        [
            .. SiteFields.All(
                request.Changes, ChangesMax, "changes",
                change => SiteFields.Choice<CalendarChange>((int)change, "changes")),
        ];
        if (!request.FreesUpOnly)
            return named;
        return named.IsEmpty
            ? FreesUp
            : throw RequestField.Invalid("changes", "Either changes are named or frees_up_only is set.");
    }

    static Domain.Portfolio.NeedPoint Point(NeedPoint point, int plannedUse)
    {
        var on = SiteFields.Date(point.NeededOn, "need.needed_on");
        var places = SiteFields.Number(point.Places, 0, PlacesMax, "need.places");
        var persons = SiteFields.Number(point.Persons, 0, PersonsMax, "need.persons");
        if (places > 0 && persons > 0)
            throw RequestField.Invalid("need.persons", "A need is told in places or in persons.");
        return new(on, persons > 0 ? Domain.Portfolio.NeedPoint.PlacesFor(persons, plannedUse) : places);
    }
}
