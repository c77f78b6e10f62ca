using System.Collections.Concurrent;
using System.Diagnostics;
using AsielGrains.Contract;
using AsielGrains.Gateway.Tests.Hostility;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.Hostile.Tests.Hosts;
using AsielGrains.TestSupport.Faults;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Hostile.Tests.Wire;

/// <summary>Hostile requests to the real host, over gRPC and REST. tests/soak wire runs the long form.</summary>
public sealed class WireTests : IDisposable
{
    const string CountVariable = "ASIEL_WIRE_REQUESTS";
    const int CountDefault = 500_000;
    const int Callers = 24;
    const int FaultsMax = 10;

    /// <summary>Lines about every request would cost more than the requests.</summary>
    const string Quiet = "--Logging:LogLevel:Default=Warning";

    const long GrowthBytesMax = 50L * 1024 * 1024;

    /// <summary>
    /// The part of the requests after which everything that is kept for good is there: each call and each refusal has
    /// its code compiled twice, which alone takes 30 MB and ends at about 200,000 requests.
    /// </summary>
    const int WarmUpPart = 2;

    readonly HostFolder _folder = new();
    readonly Acknowledged _acknowledged = new();
    readonly ConcurrentDictionary<string, long> _outcomes = new();
    readonly ConcurrentQueue<string> _faults = new();

    static int Seed { get; } = Soak.AnySeed();

    static long Count { get; } = Soak.Number(CountVariable, CountDefault);

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Hostile_requests_get_a_clear_answer_and_change_nothing_they_should_not()
    {
        Assert.Equal(
            ContractDescription.Files.SelectMany(file => file.Services).Sum(service => service.Methods.Count),
            WireMethod.All.Count);
        var started = Stopwatch.GetTimestamp();
        var host = await HostProcess.Start(new(_folder) { Arguments = [Quiet] });
        await using (host)
        {
            using var client = new ChainClient(host);
            await Send(host, Count / WarmUpPart, Seed);
            var before = host.ResidentBytes();
            await Send(host, Count - (Count / WarmUpPart), Seed + 1_000_000);
            var growth = host.ResidentBytes() - before;

            SoakResult.Keep("wire", Seed, Stopwatch.GetElapsedTime(started), Counts(growth));
            Assert.Empty(_faults);
            Assert.DoesNotContain(" 3005", host.Output, StringComparison.Ordinal);
            await JournalCheck.Reads(client, _acknowledged);
            var counted = await JournalCheck.CasesInFlow(client);
            Assert.Equal(0, await host.Stop());
            JournalCheck.Holds(_folder, _acknowledged, counted);
            Assert.InRange(growth, long.MinValue, GrowthBytesMax);
            Assert.InRange(_acknowledged.Receipts, Count / 1_000, Count);
        }
    }

    public void Dispose() => _folder.Dispose();

    async Task Send(HostProcess host, long count, int seed)
    {
        var left = count;
        await Task.WhenAll(Enumerable.Range(0, Callers).Select(number => Task.Run(async () =>
        {
            using var caller = new HostileCaller(host, _acknowledged, seed + (number * 100));
            while (Interlocked.Decrement(ref left) >= 0)
                Record(await caller.Next(Stop));
        })));
    }

    void Record(Answered answered)
    {
        _outcomes.AddOrUpdate(answered.Outcome, 1, (_, count) => count + 1);
        if (answered.Fault is { } fault && _faults.Count < FaultsMax)
            _faults.Enqueue(fault);
    }

    Dictionary<string, long> Counts(long growth) => new(_outcomes)
    {
        ["requests"] = Count,
        ["receipts"] = _acknowledged.Receipts,
        ["cases"] = _acknowledged.Versions.Count,
        ["faults"] = _faults.Count,
        ["memory growth in bytes"] = growth,
    };
}
