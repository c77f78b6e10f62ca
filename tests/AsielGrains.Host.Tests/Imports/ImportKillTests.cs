using AsielGrains.Cli.Imports;
using AsielGrains.Cli.Lives;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Partners;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.Lives;
using AsielGrains.Lives.Weights;
using AsielGrains.TestSupport.Hosts;
using Grpc.Core;

namespace AsielGrains.Host.Tests.Imports;

/// <summary>An import whose server is killed again and again ends as one that was left in peace.</summary>
public sealed class ImportKillTests : IDisposable
{
    const int Kills = 2;
    const int LivesCount = 500;

    static readonly DateOnly Today = new(2026, 11, 1);

    readonly HostFolder _folder = new();
    readonly List<Life> _lives = [.. new Population(
        5, LifeWeights.Load(), new(2019, 1, 1), new(2020, 12, 31)).Lives(LivesCount)];

    [Fact]
    public async Task A_killed_server_goes_on_from_where_it_says_and_nothing_is_lost_or_doubled()
    {
        var start = new ImportStart { ImportId = Guid.NewGuid().ToString() };
        var rows = _lives.SelectMany(life => life.Reports.Select(report => LifeRows.Of(life, report))).ToList();
        var settled = 0L;
        for (var kill = 0; kill < Kills; kill++)
            settled = await ImportAndKill(start, rows, settled);

        await using var host = await HostProcess.Start(new(_folder));
        using var client = new ChainClient(host);
        var tally = await Client(client, attempts: 8).Run(
            start, after => Rows(rows, after), settled, (_, _) => { }, TestContext.Current.CancellationToken);

        Assert.Equal(0, tally.Refused);
        Assert.Equal(rows.Count, tally.SettledThrough);
        Assert.True(settled > 0, "Nothing was settled before the last kill.");
        foreach (var life in _lives.Where((_, at) => at % 10 == 0))
            await Same(client, life);
    }

    public void Dispose() => _folder.Dispose();

    async Task<long> ImportAndKill(ImportStart start, List<ImportRow> rows, long from)
    {
        await using var host = await HostProcess.Start(new(_folder));
        using var client = new ChainClient(host);
        Task? kill = null;
        var settled = from;
        var killed = await Assert.ThrowsAsync<RpcException>(() => Client(client, attempts: 0).Run(
            start,
            after => Rows(rows, after),
            from,
            (_, tally) =>
            {
                settled = tally.SettledThrough;
                if (tally.Answered > rows.Count / (2 * Kills))
                    kill ??= host.Kill();
            },
            TestContext.Current.CancellationToken));
        Assert.NotEqual(StatusCode.InvalidArgument, killed.StatusCode);
        await kill!;
        return settled;
    }

    static async Task Same(ChainClient client, Life life)
    {
        var expected = CaseRows.Decide(
            AsylumCase.Initial, [.. life.Reports.Select(report => report.Command)], Today);
        var read = (await client.Cases.GetCaseAsync(
            new() { CaseId = life.Subject.Case.ToString() }, await client.As(ChainRole.IndOfficer))).Case;
        Assert.Equal(expected.Events.Length, read.Version);
        Assert.Equal(expected.After.Course.Steps.Length, read.Steps.Count);
        Assert.Equal(expected.After.Standing.Stage, read.Standing.Stage);
    }

    static ImportClient Client(ChainClient client, int attempts) => new(
        client.Invoker, client.Caller(ChainRole.BvvKeeper), new() { MaxFailures = attempts }, TimeProvider.System);

    static async IAsyncEnumerable<ImportRow> Rows(List<ImportRow> rows, long after)
    {
        for (var at = (int)after; at < rows.Count; at++)
        {
            await Task.Yield();
            rows[at].Number = at + 1;
            yield return rows[at];
        }
    }
}
