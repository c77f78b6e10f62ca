using System.Globalization;
using AsielGrains.Benchmarks.Commands;
using AsielGrains.Benchmarks.Measuring;
using AsielGrains.Benchmarks.Peers;
using AsielGrains.Domain.Time;
using AsielGrains.TestSupport;

namespace AsielGrains.Benchmarks.Reservations;

/// <summary>
/// Places held and given back over gRPC, on one hot site and over 300, against a service whose every reservation is a
/// transaction that locks the site's row.
/// </summary>
sealed class ReservationBenchmark(PostgresServer postgres, ResultTable table)
{
    const int Callers = 128;
    const int Sites = 300;
    const int UnitsOfHot = 500;
    const int Units = 25;

    public async Task Run()
    {
        var (ours, theirs) = (await postgres.CreateDatabase(), await postgres.CreateDatabase());
        var family = await PostgresFamily.Behind(ours);
        await using var host = await ChainHost.Start("--Journal:Engine=Postgres", $"--Journal:ConnectionString={ours}");
        await using var peer = await PeerHost.Start(PeerServer.Beds, theirs);
        var today = DutchTime.DateAt(TimeProvider.System.GetUtcNow());
        var from = today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var headers = await host.Headers("coa.placement", "coa.opvang.plaatsing");
        using var mine = new BedCalls(host.GrpcPort, headers, Callers, (Sites + 1, from));
        using var other = new BedCalls(peer.Port, peer.Headers(), Callers, (Sites + 1, from));
        await mine.Open(UnitsOfHot, Units, whole: true);
        await other.Open(UnitsOfHot, Units, whole: false);

        table.HeadOfShares("Reservations over gRPC, PostgreSQL: two places held, and two given back");
        Side[] hot = [Of("ours", mine.OnOne, host.Server), Of("row locks", other.OnOne, peer.Server)];
        Side[] many = [Of("ours", mine.OnMany, host.Server), Of("row locks", other.OnMany, peer.Server)];
        foreach (var side in many)
            await Duel.Settle(side);
        await table.Rows($"one hot site of 2,000 places, {Callers} callers", hot);
        await table.Rows($"{Sites} sites, {Callers} callers", many);

        Side Of(string name, Func<int, Task> reserve, ServerProcess server) => new(
            Callers, reserve, () => new(ProcessorTime.Own(), ProcessorTime.Of(server.Process), family.Cpu()))
        {
            Name = name,
        };
    }
}
