using AsielGrains.Checker.Histories;
using AsielGrains.Contract.V1;

namespace AsielGrains.Checker.Load;

/// <summary>Figures as a watcher adds them up from a snapshot and the changes after it.</summary>
sealed class FlowFigures(DateBasis basis, Granularity granularity)
{
    Dictionary<string, long> _stock = new(StringComparer.Ordinal);
    Dictionary<string, long> _inflow = new(StringComparer.Ordinal);
    long _persons;

    public void Replace(Flow flow)
    {
        (_stock, _inflow) = (new(StringComparer.Ordinal), new(StringComparer.Ordinal));
        Change(flow);
    }

    public void Change(Flow flow)
    {
        foreach (var figure in flow.Stock)
            _stock[$"{(int)figure.Stage}|{figure.Nationality}|{(int)figure.Kind}"] = figure.Count;
        foreach (var figure in flow.Inflow)
            _inflow[$"{figure.Bucket}|{figure.Nationality}|{(int)figure.Kind}"] = figure.Count;
        _persons = flow.PersonsInProcedure;
    }

    public FlowSeen Seen(string client, string position) => new()
    {
        Client = client,
        Position = position,
        Basis = basis.ToString().ToLowerInvariant(),
        Granularity = granularity.ToString().ToLowerInvariant(),
        Stock = new Dictionary<string, long>(_stock, StringComparer.Ordinal),
        Inflow = new Dictionary<string, long>(_inflow, StringComparer.Ordinal),
        PersonsInProcedure = _persons,
        Returned = History.Now,
    };
}
