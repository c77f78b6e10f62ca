using AsielGrains.Cli;
using AsielGrains.Cli.Access;
using AsielGrains.Cli.Lives;
using AsielGrains.Cli.Month;
using AsielGrains.Cli.Replay;
using AsielGrains.Cli.Scenes;
using AsielGrains.Domain.Partners;
using Grpc.Net.Client;
using DevelopmentIssuer = AsielGrains.Gateway.Identity.DevelopmentIssuer;

namespace AsielGrains.Host.Scenes;

/// <summary>
/// Plays a scene into this host over real gRPC, as partners would, with tokens of the development issuer; then the
/// host goes on serving.
/// </summary>
sealed class SceneOnStart(
    SceneOptions options,
    ListeningOptions listening,
    DevelopmentIssuer issuer,
    IHostApplicationLifetime lifetime,
    TimeProvider time,
    ILogger<SceneOnStart> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            await Started(stoppingToken);
            if (options.Name == MonthScene.Name)
                await PlayMonth(stoppingToken);
            else
                await Play(Scene.Load(options.Name), stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            logger.SceneStopped(failure);
        }
    }

    async Task Play(Scene scene, CancellationToken stop)
    {
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{listening.GrpcPort}");
        var invoker = channel.CreateCallInvoker();
        var player = new ScenePlayer(
            invoker,
            CallerOf(ChainRole.AvimRegistrar, Purposes.AvimIdentification),
            CallerOf(ChainRole.ChainAnalyst, Purposes.ChainSteering),
            new() { MonthDuration = options.MonthDuration },
            time);
        Console.WriteLine($"Playing scene {scene.Name}: the published inflow as whole lives of invented persons.");
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var lives = new SceneLivesPlayer(scene);
        var living = lives.Play(
            invoker, CallerOf(ChainRole.BvvKeeper, Purposes.PersonRegistry), time, ending.Token);
        try
        {
            var outcome = await player.Play(scene, new LineProgress(SayMonth, SayReconnecting), stop);
            (await living).Write(Console.Out);
            ReplayReport.Write(outcome, Console.Out);
        }
        finally
        {
            await ending.CancelAsync();
            await ((Task)living).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Console.WriteLine("The host goes on serving; stop it with Ctrl+C.");

        void SayMonth(DateOnly month, int persons, ReplayTally tally)
        {
            lives.Played(month);
            Console.WriteLine(FormattableString.Invariant(
                $"{month:yyyy-MM}: {persons,6:N0} applications, {tally.Answered,8:N0} commands answered in all"));
        }
    }

    async Task PlayMonth(CancellationToken stop)
    {
        await MonthScene.Play(
            new($"http://127.0.0.1:{listening.GrpcPort}"),
            role => CallerOf(role, Purposes.ReceptionPlacement),
            Surroundings.OfProcess() with { Time = time },
            stop);
        Console.WriteLine("The host goes on serving; stop it with Ctrl+C.");
    }

    Caller CallerOf(ChainRole role, string purpose) => new(new MintedToken(issuer, role, time), purpose);

    Task Started(CancellationToken stop)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lifetime.ApplicationStarted.Register(started.SetResult);
        return started.Task.WaitAsync(stop);
    }

    static void SayReconnecting(int failures, TimeSpan pause, string why) =>
        Console.WriteLine(FormattableString.Invariant($"reconnecting ({failures}, {why})"));
}
