using AsielGrains.Cli.Replay;
using AsielGrains.Cli.Scenes;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Host.Tests.Scenes;

/// <summary>
/// The main job from beginning to end: a host plays a scene at its start, is stopped, starts again on what it kept,
/// and gets the same scene once more.
/// </summary>
public sealed class PlayedScene : IAsyncLifetime
{
    const string Name = "2020";

    /// <summary>A year of whole lives, on a machine that does other things too.</summary>
    static readonly TimeSpan WholeYear = TimeSpan.FromMinutes(6);

    readonly HostFolder _folder = new();

    public Scene Scene { get; } = Scene.Load(Name);

    public string LastLine { get; private set; } = "";

    /// <summary>What the host shows after it said that the scene is complete.</summary>
    public Flow AfterScene { get; private set; } = null!;

    public int ExitCode { get; private set; }

    public Flow AfterRestart { get; private set; } = null!;

    public ReplayOutcome Again { get; private set; } = null!;

    public Flow AfterAgain { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await using (var first = await HostProcess.Start(
            new(_folder) { Arguments = ["--scene", Name, "--speed", "max"] }))
        {
            using var client = new ChainClient(first);
            LastLine = await first.Line($"scene {Name} complete", WholeYear);
            AfterScene = await client.ReadFlow();
            ExitCode = await first.Stop();
        }

        await using var second = await HostProcess.Start(new(_folder));
        await GoOn(second);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    async Task GoOn(HostProcess host)
    {
        using var client = new ChainClient(host);
        AfterRestart = await client.ReadFlow(AfterScene.Position);
        var player = new ScenePlayer(
            client.Invoker,
            client.Caller(ChainRole.AvimRegistrar),
            client.Caller(ChainRole.ChainAnalyst),
            new(),
            TimeProvider.System);
        Again = await player.Play(Scene, new SilentProgress(), TestContext.Current.CancellationToken);
        AfterAgain = await client.ReadFlow();
    }
}
