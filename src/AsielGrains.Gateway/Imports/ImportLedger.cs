using System.Threading.Channels;
using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Gateway.Imports;

/// <summary>
/// Writes results as they become known, and knows through which row all have theirs. A place is held from reading a row
/// until its result is written.
/// </summary>
sealed class ImportLedger(long settledThrough, IServerStreamWriter<ImportCasesResponse> answers) : IDisposable
{
    static readonly WriteOptions MoreFollows = new(WriteFlags.BufferHint);

    readonly SemaphoreSlim _places = new(GatewayLimits.ImportRowsUnderWayMax);
    readonly Channel<ImportResult> _finished =
        Channel.CreateBounded<ImportResult>(GatewayLimits.ImportRowsUnderWayMax);

    // Rows that have their result before an earlier one has: no row waits longer than ImportRowsAheadMax.
    readonly HashSet<long> _ahead = [];
    readonly Lock _lock = new();

    long _settled = settledThrough;
    long _written = settledThrough;

    /// <summary>Every row up to this one has a result that was written.</summary>
    public long WrittenThrough => Interlocked.Read(ref _written);

    public Task Enter(CancellationToken cancellation) => _places.WaitAsync(cancellation);

    /// <summary>The number before the first row of this stream, which may be one that was settled before.</summary>
    public void BeginAfter(long number) => _settled = number;

    public void Settle(ImportResult result)
    {
        lock (_lock)
        {
            _ahead.Add(result.Number);
            while (_ahead.Remove(_settled + 1))
                _settled++;
            result.SettledThrough = _settled;
            // There is room: no more results can be waiting than rows have a place.
            _finished.Writer.TryWrite(result);
        }
    }

    public void Complete() => _finished.Writer.TryComplete();

    public async Task Write(CancellationToken cancellation)
    {
        await foreach (var result in _finished.Reader.ReadAllAsync(CancellationToken.None))
        {
            if (!cancellation.IsCancellationRequested)
                await Write(result, cancellation);
            _places.Release();
        }
    }

    public void Dispose() => _places.Dispose();

    async Task Write(ImportResult result, CancellationToken cancellation)
    {
        answers.WriteOptions = _finished.Reader.TryPeek(out _) ? MoreFollows : WriteOptions.Default;
        try
        {
            await answers.WriteAsync(new() { Result = result }, cancellation);
            Interlocked.Exchange(ref _written, result.SettledThrough);
        }
        catch (Exception exception) when (exception is OperationCanceledException or InvalidOperationException)
        {
            // The call ended while its results were going out: the reading side ends it with the right status.
            if (!cancellation.IsCancellationRequested)
                throw;
        }
    }
}
