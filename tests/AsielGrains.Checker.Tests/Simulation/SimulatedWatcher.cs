using AsielGrains.Domain.Flow;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;

namespace AsielGrains.Checker.Tests.Simulation;

/// <summary>A subscriber that loses messages and connections, and goes on from the last position it saw.</summary>
sealed class SimulatedWatcher
{
    public static readonly FlowFilter Filter = new(DateBasis.Registered, Granularity.Day);

    readonly Dictionary<string, long> _figures = [];
    JournalPosition? _position;

    public JournalPosition? Position => _position;

    public void Ask(FlowReplica replica, bool lost)
    {
        var resumeAfter = _position > replica.Get(Filter).Position ? null : _position;
        var update = replica.Next(Filter, resumeAfter);
        if (lost)
            return;
        if (update.Snapshot)
            _figures.Clear();
        foreach (var stock in update.Figures!.Stock)
            _figures[$"{stock.Stage}|{stock.Nationality.Code}|{stock.Kind}"] = stock.Count;
        foreach (var inflow in update.Figures.Inflow)
            _figures[$"{inflow.Bucket:yyyy-MM-dd}|{inflow.Nationality.Code}|{inflow.Kind}"] = inflow.Count;
        _position = update.Position;
    }

    public IEnumerable<KeyValuePair<string, long>> Figures => _figures.Where(figure => figure.Value != 0);
}
