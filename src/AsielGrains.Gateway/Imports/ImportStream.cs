using System.Collections.Concurrent;
using AsielGrains.Contract.V1;
using AsielGrains.Gateway.Fields;
using AsielGrains.Gateway.Refusals;
using Grpc.Core;

namespace AsielGrains.Gateway.Imports;

/// <summary>One ImportCases call: rows of a case are judged together, those of different cases side by side.</summary>
sealed class ImportStream(
    Import import, long settledThrough, ImportDesk desk, ImportLedger ledger, TimeProvider time) : IDisposable
{
    readonly ImportReading _reading = new(import, time);
    readonly ImportLines _lines = new(ledger);
    readonly CancellationTokenSource _broken = new();
    readonly ConcurrentDictionary<ImportLine, Task> _works = [];

    Refused? _failure;
    long _last = -1;

    public async Task Run(
        IAsyncStreamReader<ImportCasesRequest> parts, CancellationToken stopping, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopping, _broken.Token);
        var writing = ledger.Write(cancellation);
        var keeping = KeepProgress(end.Token);
        var isWhole = false;
        try
        {
            await ReadRows(parts, end.Token, cancellation);
            isWhole = true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            if (_failure is null)
                throw Stopping.Exception();
        }
        finally
        {
            await Task.WhenAll(_works.Values);
            if (isWhole && _failure is null)
                _lines.RefuseWaiting();
            ledger.Complete();
            await writing;
            await end.CancelAsync();
            await keeping;
            await desk.Keep(import, ledger.WrittenThrough);
        }

        if (_failure is { } failure)
            throw new RefusedException(failure);
    }

    public void Dispose() => _broken.Dispose();

    async Task ReadRows(
        IAsyncStreamReader<ImportCasesRequest> parts, CancellationToken end, CancellationToken cancellation)
    {
        ImportLine? gathering = null;
        while (true)
        {
            var next = parts.MoveNext(end);
            // Rows of a case that came together are judged together.
            if (!next.IsCompleted)
                Start(ref gathering, cancellation);
            if (!await next)
                break;
            if (parts.Current.Row is not { } row)
                throw RequestField.Invalid("row", "After the start come rows.");
            Follow(row.Number);
            await ledger.Enter(end);
            await desk.Count(import, end);
            if (Read(row) is not { } read)
                continue;
            var line = _lines.Add(read);
            if (line != gathering)
                Start(ref gathering, cancellation);
            gathering = line;
        }

        Start(ref gathering, cancellation);
    }

    void Follow(long number)
    {
        var isNext = _last < 0 ? number >= 1 && number <= settledThrough + 1 : number == _last + 1;
        if (!isNext)
            throw RequestField.Invalid(
                "row.number", "Rows are numbered one after the other, and go on where the import stands.");
        if (_last < 0)
            ledger.BeginAfter(number - 1);
        _last = number;
    }

    ImportedRow? Read(ImportRow row)
    {
        try
        {
            return _reading.Read(row);
        }
        catch (RefusedException refused)
        {
            ledger.Settle(new() { Number = row.Number, Refusal = RichStatus.Message(refused.Refused) });
            return null;
        }
    }

    void Start(ref ImportLine? gathered, CancellationToken cancellation)
    {
        if (gathered is not { } line || !_lines.Occupy(line))
            return;
        gathered = null;
        var work = Task.Run(() => Work(line, cancellation), CancellationToken.None);
        _works[line] = work;
        _ = work.ContinueWith(
            done => _works.TryRemove(new(line, done)), CancellationToken.None, TaskContinuationOptions.None,
            TaskScheduler.Default);
    }

    async Task Work(ImportLine line, CancellationToken cancellation)
    {
        try
        {
            while (_lines.Take(line) is { Count: > 0 } rows)
                _lines.Settle(line, rows, await desk.Judge(import, line.Case, rows, cancellation));
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Nobody is left to tell.
        }
        catch (RefusedException refused)
        {
            _failure = refused.Refused;
            await _broken.CancelAsync();
        }
    }

    async Task KeepProgress(CancellationToken end)
    {
        using var timer = new PeriodicTimer(GatewayLimits.ImportKeepPeriod, time);
        try
        {
            while (await timer.WaitForNextTickAsync(end))
                await desk.Keep(import, ledger.WrittenThrough);
        }
        catch (OperationCanceledException)
        {
            // The stream is over; how far it came is kept once more.
        }
    }
}
