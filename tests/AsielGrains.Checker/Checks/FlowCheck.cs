using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Journals;

namespace AsielGrains.Checker.Checks;

/// <summary>
/// I3 and I6: every figure that a client saw equals a recount of the rows up to its position, or up to its moment.
/// </summary>
sealed class FlowCheck(IReadOnlyList<LoggedEvent> events, IReadOnlyCollection<FlowSeen> flows, Verdict verdict)
{
    /// <summary>
    /// So many figures are recounted at most beside those of watermarks, spread over all clients and all that each saw.
    /// </summary>
    const int RecountsMax = 60;

    public void Run()
    {
        foreach (var flow in flows.Where(flow => Place.Of(flow.Position) < Place.Of(flow.MinPosition)))
            verdict.Add("I8", flow.Client, $"figures at {flow.Position}, asked for {flow.MinPosition} at least");
        var chosen = Chosen().ToList();
        ByPosition(chosen.Where(flow => flow.AsOf is null).OrderBy(flow => Place.Of(flow.Position)));
        foreach (var flow in chosen.Where(flow => flow.AsOf is not null))
            AsOf(flow);
        verdict.CountFlows(flows.Count, chosen);
    }

    void ByPosition(IEnumerable<FlowSeen> inOrder)
    {
        var recount = new Recount();
        var taken = 0;
        foreach (var flow in inOrder)
        {
            var position = Place.Of(flow.Position);
            while (taken < events.Count && events[taken].Place <= position)
                recount.Take(events[taken++]);
            if (taken > 0 ? events[taken - 1].Place != position : position != default)
                verdict.Add("I6", flow.Client, $"figures at {flow.Position}, where no event is");
            else if (recount.Difference(flow) is { } difference)
                verdict.Add("I6", flow.Client, $"at {flow.Position}: {difference}");
        }
    }

    void AsOf(FlowSeen flow)
    {
        var recount = new Recount();
        foreach (var row in events.Where(row => row.RecordedAt <= flow.AsOf))
            recount.Take(row);
        if (recount.Difference(flow) is { } difference)
            verdict.Add("I6", flow.Client, $"as of {flow.AsOf} µs: {difference}");
    }

    // A client that saw little must not go under among those that saw much.
    IEnumerable<FlowSeen> Chosen()
    {
        var clients = flows.Where(flow => !flow.IsWatermark).GroupBy(flow => flow.Client).ToList();
        return flows.Where(flow => flow.IsWatermark)
            .Concat(clients.SelectMany(seen => Spread([.. seen], Math.Max(1, RecountsMax / clients.Count))));
    }

    static IEnumerable<FlowSeen> Spread(IReadOnlyList<FlowSeen> seen, int most)
    {
        var step = Math.Max(1, (seen.Count + most - 1) / most);
        return seen.Where((_, index) => index % step == 0 || index == seen.Count - 1);
    }
}
