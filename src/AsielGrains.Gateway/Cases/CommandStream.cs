using System.Collections.Concurrent;
using System.Threading.Channels;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Identity;
using AsielGrains.Failpoints;
using AsielGrains.Gateway.Limits;
using AsielGrains.Gateway.Refusals;
using AsielGrains.Gateway.Telemetry;
using Grpc.Core;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Gateway.Cases;

/// <summary>
/// One SubmitCommands call: commands of one case one after the other, of different cases side by side, one result
/// each. A place is held from reading a command until its result is written, so a client that does not read its
/// results stops being read.
/// </summary>
sealed class CommandStream(
    CommandReading reading,
    StreamDesk desk,
    OrganisationGate gate,
    IServerStreamWriter<SubmitCommandsResponse> results,
    GatewayTelemetry telemetry,
    ILogger logger) : IDisposable
{
    static readonly WriteOptions MoreFollows = new(WriteFlags.BufferHint);

    readonly SemaphoreSlim _places = new(GatewayLimits.CommandsUnderWayMax);
    readonly ConcurrentDictionary<CaseId, Task> _tails = [];
    readonly Channel<SubmitCommandsResponse> _finished =
        Channel.CreateBounded<SubmitCommandsResponse>(GatewayLimits.CommandsUnderWayMax);

    /// <summary>
    /// Runs until the client has sent all, or the server stops: then what was read is still answered.
    /// </summary>
    public async Task Run(
        IAsyncStreamReader<SubmitCommandsRequest> commands, CancellationToken stopping, CancellationToken cancellation)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancellation, stopping);
        var writing = WriteResults(cancellation);
        try
        {
            await ReadCommands(commands, end.Token, cancellation);
        }
        catch (OperationCanceledException) when (
            stopping.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw Stopping.Exception();
        }
        finally
        {
            await Task.WhenAll(_tails.Values);
            _finished.Writer.Complete();
            await writing;
        }
    }

    public void Dispose() => _places.Dispose();

    async Task ReadCommands(
        IAsyncStreamReader<SubmitCommandsRequest> commands, CancellationToken end, CancellationToken cancellation)
    {
        for (var index = 0L; await commands.MoveNext(end); index++)
        {
            await _places.WaitAsync(end);
            await gate.EnterCommand(reading.Organisation, end);
            Start(commands.Current, index, cancellation);
        }
    }

    void Start(SubmitCommandsRequest command, long index, CancellationToken cancellation)
    {
        var result = new SubmitCommandsResponse { RequestId = CommandReading.RequestIdOf(command), Index = index };
        CaseOrder order;
        try
        {
            order = reading.Read(command);
        }
        catch (RefusedException exception)
        {
            result.Refusal = RichStatus.Message(exception.Refused);
            gate.Leave(reading.Organisation);
            Finish(result);
            return;
        }

        var before = _tails.GetValueOrDefault(order.Case, Task.CompletedTask);
        var tail = CarryAfter(before, order, result, cancellation);
        _tails[order.Case] = tail;
        _ = tail.ContinueWith(
            done => _tails.TryRemove(new(order.Case, done)), CancellationToken.None, TaskContinuationOptions.None,
            TaskScheduler.Default);
    }

    async Task CarryAfter(
        Task before, CaseOrder order, SubmitCommandsResponse result, CancellationToken cancellation)
    {
        await before;
        try
        {
            cancellation.ThrowIfCancellationRequested();
            await desk.Carry(order, result, cancellation);
        }
        catch (Exception exception)
        {
            // The stream has ended: nobody is left to tell, and the next commands of the case must not start.
            if (cancellation.IsCancellationRequested)
                return;
            result.Refusal = RefusalOf(exception);
        }
        finally
        {
            gate.Leave(reading.Organisation);
        }

        Finish(result);
    }

    Refusal RefusalOf(Exception exception)
    {
        if (Faults.Of(exception) is { } refused)
            return RichStatus.Message(refused);
        logger.CallFailed(nameof(CommandStream), exception);
        telemetry.CountBug(logger, nameof(CommandStream), StatusCode.Internal);
        return new() { Code = (int)StatusCode.Internal, Detail = "The command failed; the fault is recorded." };
    }

    // There is room: no more results can be waiting than commands have a place.
    void Finish(SubmitCommandsResponse result) => _finished.Writer.TryWrite(result);

    async Task WriteResults(CancellationToken cancellation)
    {
        await foreach (var result in _finished.Reader.ReadAllAsync(CancellationToken.None))
        {
            if (!cancellation.IsCancellationRequested)
                await Write(result, cancellation);
            _places.Release();
        }
    }

    async Task Write(SubmitCommandsResponse result, CancellationToken cancellation)
    {
        results.WriteOptions = _finished.Reader.TryPeek(out _) ? MoreFollows : WriteOptions.Default;
        try
        {
            await results.WriteAsync(result, cancellation);
            Failpoint.Hit("response-half-sent");
        }
        catch (Exception exception) when (exception is OperationCanceledException or InvalidOperationException)
        {
            // The call ended while its results were going out: the reading side ends it with the right status.
            if (!cancellation.IsCancellationRequested)
                throw;
        }
    }
}
