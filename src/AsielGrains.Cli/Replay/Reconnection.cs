using Grpc.Core;

namespace AsielGrains.Cli.Replay;

/// <summary>Replaces streams until every command is answered, or connections fail too often in a row.</summary>
sealed class Reconnection(SubmissionQueue queue, ReplayAnswers answers, ReplayOptions options, TimeProvider time)
{
    int _failures;

    public async Task Run(Func<Task> stream, CancellationToken stop)
    {
        while (!queue.IsDone)
        {
            stop.ThrowIfCancellationRequested();
            var answeredBefore = answers.Tally.Answered;
            if (await Lost(stream, stop) is not { } failure)
            {
                _failures = 0;
                continue;
            }

            _failures = answers.Tally.Answered > answeredBefore ? 1 : _failures + 1;
            if (_failures > options.MaxFailures)
                throw failure;
            await Pause(failure, stop);
        }
    }

    async Task<RpcException?> Lost(Func<Task> stream, CancellationToken stop)
    {
        try
        {
            await stream();
            return null;
        }
        catch (RpcException failure) when (!stop.IsCancellationRequested && MayTryAgain(failure.StatusCode))
        {
            return failure;
        }
        catch (HttpRequestException) when (!stop.IsCancellationRequested && answers.Tally.Answered > 0)
        {
            // A system that restarts takes its development issuer with it.
            return new(new(StatusCode.Unavailable, "The issuer of tokens does not answer."));
        }
        finally
        {
            queue.RequeueUnanswered();
        }
    }

    // A token can expire between being fetched and being checked: once in a row that is no reason to give up.
    bool MayTryAgain(StatusCode code) =>
        TransientFailures.IsLostConnection(code) || code is StatusCode.Unauthenticated && _failures == 0;

    async Task Pause(RpcException failure, CancellationToken stop)
    {
        var pause = options.PauseAfter(_failures);
        answers.Reconnecting(_failures, pause, failure.StatusCode.ToString());
        await Task.Delay(pause, time, stop);
    }
}
