using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Imports;

/// <summary>How far an import has come as its client knows it; each row's result is taken once.</summary>
sealed class ImportRun(long? from, Action<ImportResult, ImportTally> answered)
{
    // Rows with a result beyond those that are settled: the server lets no row wait longer than 65,536 others.
    readonly HashSet<long> _ahead = [];

    long? _through = from;

    public ImportTally Tally { get; } = new() { SettledThrough = from ?? 0 };

    /// <summary>The row after which to go on: the server may have gone further than its results came back.</summary>
    public long GoOnAfter(ImportCasesResponse first)
    {
        var settled = first.Started.SettledThrough;
        _through ??= settled;
        Tally.SettledThrough = _through.Value;
        return Math.Min(_through.Value, settled);
    }

    public void Take(ImportResult result)
    {
        if (result.Number > _through && _ahead.Add(result.Number))
        {
            while (_ahead.Remove(_through.Value + 1))
                _through++;
            Tally.SettledThrough = _through.Value;
            Tally.Take(result);
            answered(result, Tally);
        }
    }
}
