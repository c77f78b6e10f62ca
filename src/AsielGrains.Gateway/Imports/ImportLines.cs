using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Gateway.Cases;
using AsielGrains.Gateway.Refusals;

namespace AsielGrains.Gateway.Imports;

/// <summary>
/// The lines of all cases of a stream. A row that is not possible yet waits in its line, until there are too many of
/// them or it is too far back: then it is refused. Safe for concurrent use.
/// </summary>
sealed class ImportLines(ImportLedger ledger)
{
    readonly Dictionary<CaseId, ImportLine> _lines = [];
    readonly SortedDictionary<long, ImportedRow> _waiting = [];
    readonly Lock _lock = new();

    long _read;

    public ImportLine Add(ImportedRow row)
    {
        lock (_lock)
        {
            if (!_lines.TryGetValue(row.Case, out var line))
                _lines[row.Case] = line = new(row.Case);
            line.New.Enqueue(row);
            _read = row.Number;
            RefuseTooMany();
            return line;
        }
    }

    /// <summary>Makes the line busy; false when it is, and will see to what was added.</summary>
    public bool Occupy(ImportLine line)
    {
        lock (_lock)
        {
            if (line.IsBusy)
                return false;
            return line.IsBusy = true;
        }
    }

    /// <summary>The rows to judge next; none and the line is no longer busy.</summary>
    public List<ImportedRow> Take(ImportLine line)
    {
        lock (_lock)
        {
            var rows = line.Take();
            foreach (var row in rows.Where(row => row.WaitsFor is not null))
                _waiting.Remove(row.Number);
            if (rows.Count > 0)
                return rows;
            line.IsBusy = false;
            Forget(line);
            return rows;
        }
    }

    public void Settle(ImportLine line, List<ImportedRow> rows, RowsJudged judged)
    {
        lock (_lock)
        {
            for (var at = 0; at < rows.Count; at++)
                if (judged.All is null && judged.Verdicts[at] is { Outcome: RowOutcome.Waiting, Rejection: var reason })
                    Wait(line, rows[at], reason!);
                else
                    ledger.Settle(ResultOf(rows[at], at, judged));
            while (line.Waiting.Count > ImportLine.WaitingMax)
                Refuse(line.Waiting[0]);
            RefuseTooMany();
        }
    }

    /// <summary>The rows have come to an end: what still waits, waits in vain.</summary>
    public void RefuseWaiting()
    {
        lock (_lock)
            while (_waiting.Count > 0)
                Refuse(_waiting.First().Value);
    }

    void Wait(ImportLine line, ImportedRow row, Domain.Rejection reason)
    {
        row.WaitsFor = reason;
        line.Waiting.Add(row);
        _waiting.Add(row.Number, row);
    }

    // The first is the one that keeps the import from being settled any further.
    void RefuseTooMany()
    {
        while (_waiting.Count > 0
            && (_waiting.Count > GatewayLimits.ImportRowsWaitingMax
                || _waiting.First().Key < _read - GatewayLimits.ImportRowsAheadMax))
            Refuse(_waiting.First().Value);
    }

    void Refuse(ImportedRow row)
    {
        var line = _lines[row.Case];
        line.Waiting.Remove(row);
        _waiting.Remove(row.Number);
        Forget(line);
        ledger.Settle(new() { Number = row.Number, Refusal = RichStatus.Message(Faults.Of(row.WaitsFor!)) });
    }

    // A case whose rows all have their result has no line; the next row gets it another.
    void Forget(ImportLine line)
    {
        if (line is { IsBusy: false, New.Count: 0, Waiting.Count: 0 } && _lines.GetValueOrDefault(line.Case) == line)
            _lines.Remove(line.Case);
    }

    static ImportResult ResultOf(ImportedRow row, int at, RowsJudged judged)
    {
        if (judged.All is { } refusal)
            return new() { Number = row.Number, Refusal = refusal };
        var verdict = judged.Verdicts[at];
        if (verdict.Rejection is { } rejection)
            return new() { Number = row.Number, Refusal = RichStatus.Message(Faults.Of(rejection)) };
        var known = verdict.Outcome is RowOutcome.KnownAlready;
        return new()
        {
            Number = row.Number,
            CandidateCount = row.Candidates,
            Receipt = Receipts.Of(row.Case.ToString(), new(judged.Version, judged.Position, known, Repeated: false)),
        };
    }
}
