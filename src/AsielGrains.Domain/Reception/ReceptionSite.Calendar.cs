using System.Collections.Immutable;

namespace AsielGrains.Domain.Reception;

public sealed partial record ReceptionSite
{
    /// <summary>What comes, frees up and ends within so many nights from tonight, in order.</summary>
    public ImmutableArray<CalendarLine> Calendar(SiteMoment now, int nights) => Calendar(now, nights, static _ => true);

    /// <summary>The same for places of some kinds.</summary>
    internal ImmutableArray<CalendarLine> Calendar(SiteMoment now, int nights, Func<PlaceKind, bool> takes)
    {
        var last = now.Today.AddDays(nights);
        return
        [
            .. PartLines(takes)
                .Concat(Uses.Values.Where(use => use.CountsAt(now.At)).SelectMany(use => Lines(use, now, takes)))
                .Where(line => line.On < last && (line.On >= now.Today || line.Change is CalendarChange.Overdue))
                .OrderBy(line => line.On)
                .ThenBy(line => line.Change)
                .ThenBy(line => line.Part)
                .ThenBy(line => line.Use?.Value),
        ];
    }

    IEnumerable<CalendarLine> PartLines(Func<PlaceKind, bool> takes)
    {
        foreach (var (part, places) in PlacesByPart(takes))
        {
            yield return new(part.From, CalendarChange.PartOpens, part.Code, part.Type, null, places);
            if (part.Until is { } until)
                yield return new(until, CalendarChange.PartCloses, part.Code, part.Type, null, places);
        }
    }

    IEnumerable<CalendarLine> Lines(PlaceUse use, SiteMoment now, Func<PlaceKind, bool> takes)
    {
        var parts = KindsOf(use)
            .Where(kind => takes(new(kind.Part.Type, kind.Traits)))
            .GroupBy(kind => kind.Part, (part, kinds) => (part, kinds.Sum(kind => kind.Places)));
        foreach (var (part, places) in parts)
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
