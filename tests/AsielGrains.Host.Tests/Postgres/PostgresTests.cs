using System.Security.Cryptography;
using AsielGrains.Cli.Replay;
using AsielGrains.Cli.Scenes;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Host.Tests.Postgres;

public sealed class PostgresTests : IAsyncLifetime
{
    const int KeyBytes = 32;

    readonly HostFolder _folder = new();
    readonly PostgresServer _server = new();

    HostSettings _settings = null!;

    [Fact]
    public async Task The_host_keeps_everything_in_postgres()
    {
        var register = Requests.Register();
        var lodge = Requests.Lodge(register.CaseId);
        SubmitCommandsRequest[] commands = [new() { Register = register }, new() { Lodge = lodge }];
        SubmitCommandsResponse[] first;
        Case view;
        Flow flow;
        await using (var host = await HostProcess.Start(_settings))
        {
            using var client = new ChainClient(host);
            first = await client.Submit(commands);
            await Play(client);
            view = await Read(client, register.CaseId);
            flow = await client.ReadFlow();
            Assert.Equal(0, await host.Stop());
        }

        await using var again = await HostProcess.Start(_settings);
        using var later = new ChainClient(again);
        var repeated = await later.Submit(commands);

        Assert.Equal([1L, 2], first.Select(answer => answer.Receipt.Version));
        foreach (var answer in first)
            answer.Receipt.Repeated = true;
        Assert.Equal(first, repeated);
        Assert.Equal(register.Personal, view.Personal);
        Assert.Equal(view, await Read(later, register.CaseId));
        Assert.Equal(flow, await later.ReadFlow(flow.Position));
        Assert.Equal(["home"], Kept());
    }

    public async ValueTask InitializeAsync()
    {
        var key = Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes));
        _settings = new(_folder)
        {
            Storage =
            [
                "--Journal:Engine=Postgres",
                $"--Journal:ConnectionString={await _server.CreateDatabase()}",
                $"--Journal:Key={key}",
            ],
        };
    }

    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        _folder.Dispose();
    }

    static async Task Play(ChainClient client)
    {
        var scene = Scene.Load("2015").Between(new(2015, 1, 1), new(2015, 2, 1));
        var player = new ScenePlayer(
            client.Invoker,
            client.Caller(ChainRole.AvimRegistrar),
            client.Caller(ChainRole.ChainAnalyst),
            new(),
            TimeProvider.System);
        var outcome = await player.Play(scene, new SilentProgress(), TestContext.Current.CancellationToken);

        Assert.True(outcome.Comparison.IsEqual, outcome.Summary);
        Assert.Equal(scene.Cells.Length, outcome.Comparison.Cells.Length);
        Assert.Equal(scene.Persons, outcome.Tally.Applications);
    }

    static async Task<Case> Read(ChainClient client, string caseId) => (await client.Cases.GetCaseAsync(
        new() { CaseId = caseId }, await client.As(ChainRole.IndOfficer))).Case;

    // Nothing but the user's home: no journal, key or grain state beside the database.
    string[] Kept() =>
        [.. Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).OfType<string>()];
}
