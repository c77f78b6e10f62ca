using AsielGrains.Cli.Access;
using AsielGrains.Cli.Replay;
using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Cli.Imports;

/// <summary>
/// Hands rows in and takes their results, over as many connections as it takes: after a broken one the server says from
/// where to go on. Nothing of the rows is kept.
/// </summary>
public sealed class ImportClient(CallInvoker invoker, Caller caller, ImportOptions options, TimeProvider time)
{
    /// <summary>Rows that are sent together at most.</summary>
    const int TogetherMax = 64;

    static readonly WriteOptions MoreFollows = new(WriteFlags.BufferHint);

    readonly ImportsService.ImportsServiceClient _client = new(invoker);

    /// <param name="from">
    /// The results of rows up to this one are at hand from before; null: it is for the server to say.
    /// </param>
    /// <param name="answered">Takes each result once; called from one thread at a time.</param>
    /// <exception cref="RpcException">The import was refused, or connections failed too often in a row.</exception>
    public async Task<ImportTally> Run(
        ImportStart start,
        ImportRows rows,
        long? from,
        Action<ImportResult, ImportTally> answered,
        CancellationToken stop)
    {
        var run = new ImportRun(from, answered);
        for (var failures = 0; ;)
        {
            var answeredBefore = run.Tally.Answered;
            try
            {
                await Connect(start, rows, run, stop);
                return run.Tally;
            }
            catch (RpcException failure)
                when (!stop.IsCancellationRequested && TransientFailures.IsLostConnection(failure.StatusCode))
            {
                failures = run.Tally.Answered > answeredBefore ? 1 : failures + 1;
                if (failures > options.MaxFailures)
                    throw;
            }
            catch (HttpRequestException) when (!stop.IsCancellationRequested && run.Tally.Answered > 0)
            {
                // A system that restarts takes its development issuer with it.
                if (++failures > options.MaxFailures)
                    throw;
            }

            run.Tally.Reconnections++;
            await Task.Delay(options.PauseAfter(failures), time, stop);
        }
    }

    async Task Connect(ImportStart start, ImportRows rows, ImportRun run, CancellationToken stop)
    {
        var underWay = 0;
        using var silence = new CancellationTokenSource(options.AnswerTimeout, time);
        using var abort = CancellationTokenSource.CreateLinkedTokenSource(stop, silence.Token);
        using var call = _client.ImportCases(await caller.Headers(stop), cancellationToken: abort.Token);
        try
        {
            await call.RequestStream.WriteAsync(new() { Start = start }, abort.Token);
            if (!await call.ResponseStream.MoveNext(abort.Token))
                throw Lost("The server ended the stream before it began.");
            silence.CancelAfter(Timeout.InfiniteTimeSpan);
            var from = run.GoOnAfter(call.ResponseStream.Current);
            var writing = Write(call.RequestStream, rows(from), Sent, abort.Token);
            // Rows that can't be had end the import: nobody would come to an end of waiting for them.
            _ = writing.ContinueWith(
                _ => abort.Cancel(), stop, TaskContinuationOptions.OnlyOnFaulted, TaskScheduler.Default);
            try
            {
                await Read(call.ResponseStream, run, Answered, abort.Token);
            }
            finally
            {
                await abort.CancelAsync();
                await writing;
            }
        }
        catch (Exception failure) when (silence.IsCancellationRequested && !stop.IsCancellationRequested
            && failure is RpcException or OperationCanceledException)
        {
            throw Lost("The server answers no more.");
        }

        void Sent()
        {
            if (Interlocked.Increment(ref underWay) == 1)
                silence.CancelAfter(options.AnswerTimeout);
        }

        // Rows can be long in coming; as long as none is out, there is nothing to be heard.
        void Answered() => silence.CancelAfter(
            Interlocked.Decrement(ref underWay) > 0 ? options.AnswerTimeout : Timeout.InfiniteTimeSpan);
    }

    static async Task Read(
        IAsyncStreamReader<ImportCasesResponse> answers, ImportRun run, Action answered, CancellationToken stop)
    {
        while (await answers.MoveNext(stop))
        {
            run.Take(answers.Current.Result);
            answered();
        }
    }

    static async Task Write(
        IClientStreamWriter<ImportCasesRequest> stream,
        IAsyncEnumerable<ImportRow> rows,
        Action sent,
        CancellationToken stop)
    {
        var all = rows.GetAsyncEnumerator(stop);
        var next = all.MoveNextAsync().AsTask();
        try
        {
            for (var written = 1; await next; written++)
            {
                var row = all.Current;
                next = all.MoveNextAsync().AsTask();
                var follows = next.IsCompleted && written % TogetherMax != 0;
                stream.WriteOptions = follows ? MoreFollows : WriteOptions.Default;
                sent();
                await stream.WriteAsync(new() { Row = row }, stop);
            }

            await stream.CompleteAsync();
        }
        catch (Exception broken)
            when (broken is RpcException or InvalidOperationException or OperationCanceledException)
        {
            // The reading side gets the status of the call.
        }
        finally
        {
            await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await all.DisposeAsync();
        }
    }

    static RpcException Lost(string detail) => new(new(StatusCode.Unavailable, detail));
}
