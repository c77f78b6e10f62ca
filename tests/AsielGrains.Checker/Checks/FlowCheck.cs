using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Journals;

namespace AsielGrains.Checker.Checks;

/// <summary>
/// I3 and I6: every figure that a client saw equals a recount of the rows up to its position, or up to its moment.
/// </summary>
static class FlowCheck
{
    /// <summary>So many figures are recounted at most, spread over all that were seen.</summary>
    const int RecountsMax = 60;

    public static IEnumerable<Violation> Run(IReadOnlyList<LoggedEvent> events, IReadOnlyCollection<FlowSeen> flows)
    {
        foreach (var flow in flows.Where(flow => Place.Of(flow.Position) < Place.Of(flow.MinPosition)))
            yield return new("I8", flow.Client, $"figures at {flow.Position}, asked for {flow.MinPosition} at least");
        var byPosition = Spread([.. flows.Where(flow => flow.AsOf is null).OrderBy(flow => Place.Of(flow.Position))]);
        foreach (var violation in ByPosition(events, byPosition))
            yield return violation;
        foreach (var flow in Spread([.. flows.Where(flow => flow.AsOf is not null)]))
            if (AsOf(events, flow) is { } violation)
                yield return violation;
    }

    static IEnumerable<Violation> ByPosition(IReadOnlyList<LoggedEvent> events, IEnumerable<FlowSeen> flows)
    {
        var recount = new Recount();
        var taken = 0;
        foreach (var flow in flows)
        {
            var position = Place.Of(flow.Position);
            while (taken < events.Count && events[taken].Place <= position)
                recount.Take(events[taken++]);
            if (taken > 0 ? events[taken - 1].Place != position : position != default)
                yield return new("I6", flow.Client, $"figures at {flow.Position}, where no event is");
            else if (recount.Difference(flow) is { } difference)
                yield return new("I6", flow.Client, $"at {flow.Position}: {difference}");
        }
    }

    static Violation? AsOf(IReadOnlyList<LoggedEvent> events, FlowSeen flow)
    {
        var recount = new Recount();
        foreach (var row in events.Where(row => row.RecordedAt <= flow.AsOf))
            recount.Take(row);
        return recount.Difference(flow) is { } difference
            ? new("I6", flow.Client, $"as of {flow.AsOf} µs: {difference}")
            : null;
    }

    static IEnumerable<FlowSeen> Spread(IReadOnlyList<FlowSeen> flows)
    {
        var step = Math.Max(1, (flows.Count + RecountsMax - 1) / RecountsMax);
        return flows.Where((_, index) => index % step == 0 || index == flows.Count - 1);
    }
}
