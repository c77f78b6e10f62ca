using AsielGrains.Contract.V1;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport.Hosts;
using Grpc.Core;

namespace AsielGrains.Host.Tests.Crashes;

public sealed class KillTests : IDisposable
{
    const int Rounds = 4;
    const int CasesPerRound = 600;

    readonly HostFolder _folder = new();
    readonly Ledger _ledger = new();

    [Fact]
    public async Task What_was_acknowledged_survives_a_kill_at_any_moment_and_nothing_is_doubled()
    {
        var seed = Random.Shared.Next();
        TestContext.Current.TestOutputHelper?.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var cutShort = 0;

        for (var round = 1; round <= Rounds; round++)
            cutShort += await SubmitAndKill(random) ? 1 : 0;

        await using var host = await HostProcess.Start(new(_folder));
        using var client = new ChainClient(host);
        await Settle(client);
        await AskAgain(client, _ledger.Acknowledged);
        // A kill that always comes after the last answer would prove nothing.
        Assert.True(cutShort >= Rounds / 2, $"Only {cutShort} streams were cut short; seed {seed}.");
    }

    public void Dispose() => _folder.Dispose();

    /// <returns>Whether commands were without an answer when the host died.</returns>
    async Task<bool> SubmitAndKill(Random random)
    {
        await using var host = await HostProcess.Start(new(_folder));
        using var client = new ChainClient(host);
        await Settle(client);
        _ledger.Turn();
        for (var count = 0; count < CasesPerRound; count++)
            _ledger.AddCase();

        var killAfter = _ledger.Told + random.Next(1, _ledger.Open.Count);
        Task? kill = null;
        try
        {
            await client.Submit(_ledger.Open, answer =>
            {
                _ledger.Take(answer);
                // Answers go on coming in while the signal is on its way.
                if (_ledger.Told >= killAfter)
                    kill ??= host.Kill();
                return Task.CompletedTask;
            });
        }
        catch (RpcException cut) when (cut.StatusCode is StatusCode.Unavailable or StatusCode.Internal)
        {
        }

        await kill!;
        return _ledger.Open.Count > 0;
    }

    // What was acknowledged is asked again, what was not is sent again, as a partner does after a lost connection.
    async Task Settle(ChainClient client)
    {
        await AskAgain(client, _ledger.AcknowledgedLately);
        await client.Submit(_ledger.Open, answer =>
        {
            _ledger.Take(answer);
            return Task.CompletedTask;
        });
        Assert.Empty(_ledger.Open);
        // One event each, none of them twice.
        Assert.Equal(_ledger.Told, _ledger.Positions);
        if (_ledger.Cases > 0)
            await AssertCounted(client);
    }

    async Task AskAgain(ChainClient client, IReadOnlyList<SubmitCommandsRequest> acknowledged)
    {
        var repeated = 0;
        await client.Submit(acknowledged, answer =>
        {
            _ledger.Take(answer);
            repeated++;
            return Task.CompletedTask;
        });
        Assert.Equal(acknowledged.Count, repeated);
    }

    async Task AssertCounted(ChainClient client)
    {
        var flow = await client.ReadFlow(_ledger.Last);
        Assert.Equal(_ledger.Cases, flow.Inflow.Sum(figure => figure.Count));
        Assert.Equal(_ledger.Cases, flow.PersonsInProcedure);
        var stock = Assert.Single(flow.Stock, figure => figure.Count > 0);
        Assert.Equal((Stage.Lodged, _ledger.Cases), (stock.Stage, stock.Count));
    }
}
