using AsielGrains.Cli.Access;
using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Cli.Replay;

/// <summary>One connection of a replay: sends what is ready and hands on the answers, until it ends or breaks.</summary>
sealed class CommandStream(CasesService.CasesServiceClient client, SubmissionQueue queue, ReplayOptions options, TimeProvider time)
{
    DateTimeOffset _holdUntil;

    volatile bool _isEnding;

    /// <summary>Runs one connection. Returns when everything is answered or the stream is due for replacement.</summary>
    /// <param name="answered">Takes each answer; returns how long to hold back the next command.</param>
    /// <exception cref="RpcException">The connection broke, or was refused.</exception>
    public async Task Run(Caller caller, Func<SubmitCommandsResponse, TimeSpan> answered, CancellationToken stop)
    {
        _isEnding = false;
        var token = await caller.Tokens.Get(stop);
        using var silence = new CancellationTokenSource(Timeout.InfiniteTimeSpan, time);
        using var abort = CancellationTokenSource.CreateLinkedTokenSource(stop, silence.Token);
        using var life = new CancellationTokenSource(LifeOf(token), time);
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(life.Token, abort.Token);
        using var call = client.SubmitCommands(caller.HeadersWith(token), cancellationToken: abort.Token);
        var writing = Write(call, silence, ending.Token);
        try
        {
            await Read(call, silence, answered);
        }
        catch (RpcException) when (silence.IsCancellationRequested && !stop.IsCancellationRequested)
        {
            throw new RpcException(new(StatusCode.Unavailable, "The server answers no more."));
        }
        catch (RpcException refused) when (refused.StatusCode is StatusCode.Unauthenticated)
        {
            caller.Tokens.Forget();
            throw;
        }
        finally
        {
            await ending.CancelAsync();
            await writing;
        }

        if (queue.HasUnanswered)
            throw new RpcException(new(StatusCode.Unavailable, "The server ended the stream before all answers."));
    }

    TimeSpan LifeOf(AccessToken token)
    {
        if (token.ExpiresAt is not { } expires)
            return options.StreamLife;
        var left = expires - time.GetUtcNow() - options.TokenMargin;
        // A token that expires at once still gets a turn: the server refuses it if it must.
        return left < TimeSpan.FromSeconds(1) ? TimeSpan.FromSeconds(1)
            : left < options.StreamLife ? left
            : options.StreamLife;
    }

    async Task Write(
        AsyncDuplexStreamingCall<SubmitCommandsRequest, SubmitCommandsResponse> call,
        CancellationTokenSource silence,
        CancellationToken ending)
    {
        try
        {
            while (!ending.IsCancellationRequested && await queue.WaitForReady(ending))
            {
                if (_holdUntil - time.GetUtcNow() is var hold && hold > TimeSpan.Zero)
                    await Task.Delay(hold, time, ending);
                if (queue.Take() is not { } next)
                    continue;
                silence.CancelAfter(options.AnswerTimeout);
                await call.RequestStream.WriteAsync(next.Command(), CancellationToken.None);
            }
        }
        catch (OperationCanceledException)
        {
            // Due for replacement, or broken: then the reading side says how.
        }
        catch (Exception broken) when (broken is RpcException or InvalidOperationException)
        {
            return;
        }

        _isEnding = true;
        silence.CancelAfter(options.AnswerTimeout);
        await End(call);
    }

    static async Task End(AsyncDuplexStreamingCall<SubmitCommandsRequest, SubmitCommandsResponse> call)
    {
        try
        {
            await call.RequestStream.CompleteAsync();
        }
        catch (Exception broken) when (broken is RpcException or InvalidOperationException or OperationCanceledException)
        {
            // The reading side gets the status of the call.
        }
    }

    async Task Read(
        AsyncDuplexStreamingCall<SubmitCommandsRequest, SubmitCommandsResponse> call,
        CancellationTokenSource silence,
        Func<SubmitCommandsResponse, TimeSpan> answered)
    {
        while (await call.ResponseStream.MoveNext(CancellationToken.None))
        {
            var hold = answered(call.ResponseStream.Current);
            if (hold > TimeSpan.Zero)
                _holdUntil = time.GetUtcNow() + hold;
            silence.CancelAfter(_isEnding || queue.HasUnanswered ? options.AnswerTimeout : Timeout.InfiniteTimeSpan);
        }
    }
}
