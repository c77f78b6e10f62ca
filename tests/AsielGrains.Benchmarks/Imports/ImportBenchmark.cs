using System.Diagnostics;
using AsielGrains.Benchmarks.Commands;
using AsielGrains.Benchmarks.Measuring;
using AsielGrains.Benchmarks.Peers;
using AsielGrains.Cli.Imports;
using AsielGrains.Cli.Lives;
using AsielGrains.Contract.V1;
using AsielGrains.Lives;
using AsielGrains.Lives.Weights;
using AsielGrains.TestSupport;
using Grpc.Net.Client;

namespace AsielGrains.Benchmarks.Imports;

/// <summary>
/// Whole lives imported over gRPC with PostgreSQL beside, and the same commands to the peer: each life's one after the
/// other, as many lives at a time as the peer is quickest with, in its stream.
/// </summary>
sealed class ImportBenchmark(PostgresServer postgres, TextWriter output)
{
    const ulong Seed = 1;
    const string Role = "justid.bvv";
    const string Purpose = "justid.bvv.beheer";

    /// <summary>The peer's pace does not change with the number of lives: it gets so many of them at most.</summary>
    const int PeerLivesMax = 5_000;

    const int PeerLivesAtOnce = 256;
    const int WarmUpLives = 500;

    public async Task Run(int lives)
    {
        var peer = await Peer(Math.Min(lives, PeerLivesMax));
        var ours = await Ours(lives);
        output.WriteLine();
        output.WriteLine(
            "| whole lives, PostgreSQL | lives | commands | /s | ours is | CPU µs | client | server | database |");
        output.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|");
        output.WriteLine(ours.Row(ours));
        output.WriteLine(peer.Row(ours));
    }

    async Task<ImportMeasure> Ours(int lives)
    {
        var database = await postgres.CreateDatabase();
        var family = await PostgresFamily.Behind(database);
        await using var host = await ChainHost.Start(
            "--Journal:Engine=Postgres", $"--Journal:ConnectionString={database}");
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{host.GrpcPort}");
        var client = new ImportClient(
            channel.CreateCallInvoker(),
            new(new BenchmarkToken(await host.Headers(Role, Purpose)), Purpose),
            new(),
            TimeProvider.System);
        await Import(client, Others(), WarmUpLives);
        var before = Shares();
        var started = Stopwatch.GetTimestamp();
        var rows = await Import(client, Population(), lives);
        return new("ours, in one import", lives, rows, Stopwatch.GetElapsedTime(started), Shares() - before);

        CpuShares Shares() => new(ProcessorTime.Own(), ProcessorTime.Of(host.Server.Process), family.Cpu());
    }

    static async Task<long> Import(ImportClient client, Population population, int lives)
    {
        var tally = await client.Run(
            new() { ImportId = Guid.NewGuid().ToString() },
            after => Rows(population.Lives(lives), after),
            from: 0,
            (_, _) => { },
            CancellationToken.None);
        return tally.Refused == 0
            ? tally.Answered
            : throw new InvalidOperationException(
                $"{tally.Refused} rows were refused: {string.Join(", ", tally.Refusals)}");
    }

    async Task<ImportMeasure> Peer(int lives)
    {
        var database = await postgres.CreateDatabase();
        var family = await PostgresFamily.Behind(database);
        await using var host = await PeerHost.Start("postgres", database);
        using var channel = GrpcChannel.ForAddress($"http://127.0.0.1:{host.Port}");
        using var pipe = new CommandPipe(new CasesService.CasesServiceClient(channel).SubmitCommands(host.Headers()));
        await Send(pipe, Others().Lives(WarmUpLives));
        var before = Shares();
        var started = Stopwatch.GetTimestamp();
        var rows = await Send(pipe, Population().Lives(lives));
        return new("one transaction per command, in one stream", lives, rows,
            Stopwatch.GetElapsedTime(started), Shares() - before);

        CpuShares Shares() => new(ProcessorTime.Own(), ProcessorTime.Of(host.Server.Process), family.Cpu());
    }

    static async Task<long> Send(CommandPipe pipe, IEnumerable<Life> lives)
    {
        var rows = 0L;
        await Parallel.ForEachAsync(
            lives, new ParallelOptions { MaxDegreeOfParallelism = PeerLivesAtOnce }, async (life, _) =>
            {
                foreach (var report in life.Reports)
                {
                    await pipe.Send(WithId(LifeRows.Of(life, report).Command));
                    Interlocked.Increment(ref rows);
                }
            });
        return rows;
    }

    static SubmitCommandsRequest WithId(SubmitCommandsRequest command)
    {
        CommandIds.Set(command, Guid.NewGuid().ToString());
        return command;
    }

    static async IAsyncEnumerable<ImportRow> Rows(IEnumerable<Life> lives, long after)
    {
        await Task.CompletedTask;
        var number = 0L;
        foreach (var life in lives)
            foreach (var report in life.Reports)
                if (++number > after)
                {
                    var row = LifeRows.Of(life, report);
                    row.Number = number;
                    yield return row;
                }
    }

    static readonly DateOnly From = new(2018, 1, 1);
    static readonly DateOnly Until = new(2023, 12, 31);

    // Others than those who are measured.
    static Population Others() => new(Seed + 1, LifeWeights.Load(), From, Until, first: 5_000_000);

    static Population Population() => new(Seed, LifeWeights.Load(), From, Until);
}
