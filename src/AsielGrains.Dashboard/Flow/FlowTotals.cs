using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;

namespace AsielGrains.Dashboard.Flow;

/// <summary>
/// The figures of one view as the updates left them. Updates hold totals, so a repeated one does no harm.
/// </summary>
sealed class FlowTotals
{
    readonly Dictionary<(Stage, Nationality, ApplicationKind), long> _stock = [];
    readonly Dictionary<(DateOnly, Nationality, ApplicationKind), long> _inflow = [];
    DateTimeOffset? _asOf;
    long _persons;

    /// <summary>What is counted in; null before the first update.</summary>
    public JournalPosition? Position { get; private set; }

    public void Apply(FlowUpdate update)
    {
        Position = update.Position;
        if (update.Snapshot)
            Clear();
        if (update.Figures is not { } figures)
            return;

        _asOf = update.Snapshot ? figures.AsOf : figures.AsOf ?? _asOf;
        _persons = figures.PersonsInProcedure;
        foreach (var figure in figures.Stock)
            Put(_stock, (figure.Stage, figure.Nationality, figure.Kind), figure.Count);
        foreach (var figure in figures.Inflow)
            Put(_inflow, (figure.Bucket, figure.Nationality, figure.Kind), figure.Count);
    }

    public FlowFigures Figures() => new(
        _asOf,
        [.. _stock.Select(at => new StockFigure(at.Key.Item1, at.Key.Item2, at.Key.Item3, at.Value))],
        [.. _inflow.Select(at => new InflowFigure(at.Key.Item1, at.Key.Item2, at.Key.Item3, at.Value))],
        _persons);

    static void Put<TKey>(Dictionary<TKey, long> figures, TKey key, long count)
        where TKey : notnull
    {
        if (count == 0)
            figures.Remove(key);
        else
            figures[key] = count;
    }

    void Clear()
    {
        _stock.Clear();
        _inflow.Clear();
    }
}
