using System.Collections.Immutable;

namespace AsielGrains.Domain.Reception;

public sealed partial record ReceptionSite
{
    /// <summary>What comes, frees up and ends within so many nights from tonight, in order.</summary>
    public ImmutableArray<CalendarLine> Calendar(SiteMoment now, int nights)
    {
        var last = now.Today.AddDays(nights);
        return
        [
            .. PartLines().Concat(Uses.Values.Where(use => use.CountsAt(now.At)).SelectMany(use => Lines(use, now)))
                .Where(line => line.On < last && (line.On >= now.Today || line.Change is CalendarChange.Overdue))
                .OrderBy(line => line.On)
                .ThenBy(line => line.Change)
                .ThenBy(line => line.Part)
                .ThenBy(line => line.Use?.Value),
        ];
    }

    IEnumerable<CalendarLine> PartLines()
    {
        foreach (var part in Parts)
        {
            var places = Units.Values.Where(unit => unit.Part == part.Code).Sum(unit => unit.Places);
            yield return new(part.From, CalendarChange.PartOpens, part.Code, part.Type, null, places);
            if (part.Until is { } until)
                yield return new(until, CalendarChange.PartCloses, part.Code, part.Type, null, places);
        }
    }

    IEnumerable<CalendarLine> Lines(PlaceUse use, SiteMoment now)
    {
        foreach (var (part, places) in PartsOf(use))
        {
            CalendarLine Line(DateOnly on, CalendarChange change) =>
                new(on, change, part.Code, part.Type, use.Id, places);
            if (use.Use is NightUse.Reserved)
                yield return Line(use.From, CalendarChange.Arrival);
            var end = PlannedEnd(use, part);
            if (IsOverdue(use, part, now))
                yield return Line(end, CalendarChange.Overdue);
            else if (use.Until <= end)
                yield return Line(end, EndOf(use));
        }
    }

    static CalendarChange EndOf(PlaceUse use) => use switch
    {
        PlaceUse.Block => CalendarChange.BlockEnds,
        PlaceUse.Let => CalendarChange.LetEnds,
        _ => CalendarChange.Departure,
    };
}
