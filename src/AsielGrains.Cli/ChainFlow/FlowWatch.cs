using AsielGrains.Cli.Replay;
using AsielGrains.Cli.Session;
using AsielGrains.Contract.V1;
using Grpc.Core;
using Spectre.Console;

namespace AsielGrains.Cli.ChainFlow;

/// <summary>Watches the flow until it is told to stop, and goes on where it was when the connection is lost.</summary>
sealed class FlowWatch(ChainSession session, FlowFilter filter)
{
    /// <summary>The server sends a heartbeat every five seconds; silence for this long is a lost connection.</summary>
    static readonly TimeSpan Silence = TimeSpan.FromSeconds(20);

    static readonly ReplayOptions Reconnect = new();

    readonly FlowBoard _board = new();

    string _resumeAfter = "";

    bool _wasLive;

    int _left = int.MaxValue;

    /// <summary>Watches; null messages: until interrupted.</summary>
    public async Task<int> Run(int? messages, CancellationToken stop)
    {
        _left = messages ?? int.MaxValue;
        try
        {
            if (session.IsJson || session.Surroundings.IsOutputRedirected)
                await Follow(Print, _ => { }, stop);
            else
                await Live(stop);
        }
        catch (Exception ended)
            when ((ended is OperationCanceledException or RpcException) && stop.IsCancellationRequested)
        {
            // Ctrl+C is how a watch ends.
        }

        return ExitCode.Done;
    }

    Task Live(CancellationToken stop)
    {
        var table = new FlowTable(filter, session.Console.Profile.Width);
        return session.Console.Live(new Text("Connecting…")).StartAsync(display => Follow(
            message => display.UpdateTarget(table.Of(_board, State(message))),
            state => display.UpdateTarget(table.Of(_board, state)),
            stop));
    }

    async Task Follow(Action<WatchFlowResponse> show, Action<string> lost, CancellationToken stop)
    {
        var failures = 0;
        while (_left > 0)
        {
            try
            {
                await Connection(
                    message =>
                    {
                        failures = 0;
                        show(message);
                    },
                    stop);
            }
            catch (RpcException failure)
                when (!stop.IsCancellationRequested && MayTryAgain(failure.StatusCode, failures))
            {
                session.Caller.Tokens.Forget();
                failures++;
                if (failures > ReplayOptions.DefaultMaxFailures)
                    throw;
                lost($"Connection lost ({failure.StatusCode}), connecting again…");
                await Task.Delay(Reconnect.PauseAfter(failures), session.Surroundings.Time, stop);
            }
        }
    }

    // A server that never answered is not there. A watch outlives its token; the next connection has a new one.
    bool MayTryAgain(StatusCode code, int failures) =>
        _wasLive && (TransientFailures.IsLostConnection(code) || code is StatusCode.Unauthenticated && failures == 0);

    async Task Connection(Action<WatchFlowResponse> show, CancellationToken stop)
    {
        using var silence = new CancellationTokenSource(Silence, session.Surroundings.Time);
        using var abort = CancellationTokenSource.CreateLinkedTokenSource(stop, silence.Token);
        var request = new WatchFlowRequest { Filter = filter, ResumeAfter = _resumeAfter };
        using var call = session.Flow.WatchFlow(
            request, await session.Caller.Headers(stop), cancellationToken: abort.Token);
        while (_left > 0 && await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            silence.CancelAfter(Silence);
            Apply(call.ResponseStream.Current);
            show(call.ResponseStream.Current);
        }

        if (_left > 0)
            throw new RpcException(new(StatusCode.Aborted, "The server ended the stream."));
    }

    void Apply(WatchFlowResponse message)
    {
        if (message.MessageCase is WatchFlowResponse.MessageOneofCase.Snapshot)
            _board.Replace(message.Snapshot);
        else if (message.MessageCase is WatchFlowResponse.MessageOneofCase.Change)
            _board.Change(message.Change);
        _resumeAfter = message.Position;
        _wasLive = true;
        _left--;
    }

    void Print(WatchFlowResponse message)
    {
        if (session.IsJson)
            session.Line(message);
        else if (message.MessageCase is not WatchFlowResponse.MessageOneofCase.Heartbeat)
            session.Console.Write(new FlowTable(filter, session.Console.Profile.Width).Of(_board));
    }

    static string State(WatchFlowResponse message) => message.MessageCase is WatchFlowResponse.MessageOneofCase.Heartbeat
        ? "Live, nothing changed."
        : "Live.";
}
