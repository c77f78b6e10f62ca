using AsielGrains.Cli.Access;
using AsielGrains.Cli.Scenes;
using AsielGrains.Contract.V1;
using Grpc.Core;

namespace AsielGrains.Cli.Replay;

/// <summary>
/// Plays a scene into a system: every application with its own commands and its own date over the command stream,
/// then the system's totals beside the source's. A second replay repeats the first and adds nothing.
/// </summary>
/// <param name="invoker">A channel to the system, for example <c>GrpcChannel.CreateCallInvoker()</c>.</param>
/// <param name="registrar">Who reports the cases.</param>
/// <param name="reader">Who reads the totals.</param>
public sealed class ScenePlayer(
    CallInvoker invoker, Caller registrar, Caller reader, ReplayOptions options, TimeProvider time)
{
    readonly FlowReading _flow = new(new(invoker), reader, options, time);

    public async Task<ReplayOutcome> Play(Scene scene, IReplayProgress progress, CancellationToken stop)
    {
        var began = time.GetTimestamp();
        progress.Started(scene);
        var tally = await Submit(scene, progress, stop);
        var took = time.GetElapsedTime(began);
        return new(scene, tally, await _flow.Compare(scene, tally.LastPosition, stop), took);
    }

    async Task<ReplayTally> Submit(Scene scene, IReplayProgress progress, CancellationToken stop)
    {
        using var queue = new SubmissionQueue(options.Window);
        using var abort = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var answers = new ReplayAnswers(queue, options, progress);
        var stream = new CommandStream(new(invoker), queue, options, time);
        var entering = Enter(scene, queue, abort.Token);
        try
        {
            await new Reconnection(queue, answers, options, time).Run(
                () => stream.Run(registrar, answers.Take, stop), stop);
            await entering;
        }
        finally
        {
            await abort.CancelAsync();
            await entering.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return answers.Tally;
    }

    async Task Enter(Scene scene, SubmissionQueue queue, CancellationToken stop)
    {
        var pace = new Pace(options.MonthDuration, time);
        try
        {
            foreach (var month in scene.Months)
                await Enter(scene.Name, scene.Applications(month), queue, pace, stop);
        }
        finally
        {
            queue.Close();
        }
    }

    static async Task Enter(
        string scene, IReadOnlyList<SceneApplication> month, SubmissionQueue queue, Pace pace, CancellationToken stop)
    {
        for (var index = 0; index < month.Count; index++)
        {
            await pace.Until((double)index / month.Count, stop);
            await queue.Enter(new(scene, month[index]), stop);
        }

        await pace.Until(1, stop);
        pace.NextMonth();
    }
}
