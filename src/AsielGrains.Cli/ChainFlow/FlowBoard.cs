using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.ChainFlow;

/// <summary>The figures as they stand after all messages so far. Values are totals: one applied twice does no harm.</summary>
sealed class FlowBoard
{
    readonly Dictionary<(string Bucket, string Nationality, ApplicationKind Kind), long> _inflow = [];
    readonly Dictionary<(Stage Stage, string Nationality, ApplicationKind Kind), long> _stock = [];

    public long PersonsInProcedure { get; private set; }

    public string Position { get; private set; } = "";

    public CountUnit InflowUnit { get; private set; }

    /// <summary>When the last event that is counted in was recorded.</summary>
    public DateTimeOffset? AsOf { get; private set; }

    /// <summary>The first days of the periods with inflow, in order.</summary>
    public IEnumerable<string> Buckets => _inflow.Keys.Select(key => key.Bucket).Distinct().Order(StringComparer.Ordinal);

    public IEnumerable<(string Nationality, long Count)> Nationalities => _inflow
        .GroupBy(entry => entry.Key.Nationality)
        .Select(group => (group.Key, group.Sum(entry => entry.Value)))
        .OrderByDescending(row => row.Item2)
        .ThenBy(row => row.Key, StringComparer.Ordinal);

    public IEnumerable<(Stage Stage, long Count)> Stages => _stock
        .GroupBy(entry => entry.Key.Stage)
        .Select(group => (group.Key, group.Sum(entry => entry.Value)))
        .OrderBy(row => row.Key);

    public ILookup<(string Nationality, string Bucket), long> Inflow =>
        _inflow.ToLookup(entry => (entry.Key.Nationality, entry.Key.Bucket), entry => entry.Value);

    public void Replace(Flow flow)
    {
        _inflow.Clear();
        _stock.Clear();
        Change(flow);
    }

    public void Change(Flow flow)
    {
        foreach (var figure in flow.Inflow)
            Set(_inflow, (figure.Bucket, figure.Nationality, figure.Kind), figure.Count);
        foreach (var figure in flow.Stock)
            Set(_stock, (figure.Stage, figure.Nationality, figure.Kind), figure.Count);
        (PersonsInProcedure, Position, InflowUnit) = (flow.PersonsInProcedure, flow.Position, flow.InflowUnit);
        AsOf = flow.AsOf?.ToDateTimeOffset() ?? AsOf;
    }

    static void Set<TKey>(Dictionary<TKey, long> figures, TKey key, long count)
        where TKey : notnull
    {
        if (count == 0)
            figures.Remove(key);
        else
            figures[key] = count;
    }
}
