using System.Diagnostics;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Gateway.Tests.Hostility;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.Hostile.Tests.Hosts;
using AsielGrains.TestSupport.Hosts;
using Grpc.Core;

namespace AsielGrains.Hostile.Tests.Overload;

/// <summary>One organisation sends ten times its rate; another must hardly notice.</summary>
public sealed class FloodTests : IDisposable
{
    const int Rate = 400;
    const int FloodTimes = 10;

    /// <summary>So much of the flood must have come: one that is none shows nothing.</summary>
    const double FloodPartMin = 0.5;

    const int QuietRate = 100;
    const string Quiet = "--Logging:LogLevel:Default=Warning";
    const int Rounds = 4;

    static readonly TimeSpan Round = TimeSpan.FromSeconds(4);

    /// <summary>Below this a ratio measures the machine's scheduler, not the door.</summary>
    static readonly TimeSpan Unnoticed = TimeSpan.FromMilliseconds(10);

    readonly HostFolder _folder = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_flood_from_one_organisation_at_most_doubles_the_p99_of_another()
    {
        await using var host = await HostProcess.Start(
            new(_folder) { Arguments = [$"--Limits:CommandsPerSecond={Rate}", Quiet] });
        using var other = new ChainClient(host);
        using var flooder = await Flooder.Connect(host, other, ChainRole.AvimRegistrar);
        var (quiet, flooded) = (new List<TimeSpan>(), new List<TimeSpan>());
        // A host that was just started still compiles, with and without a flood.
        await Latencies(other, []);
        await Flooded(flooder, other, []);

        // In turns, so that what else the machine does meanwhile touches both.
        for (var round = 0; round < Rounds; round++)
        {
            await Latencies(other, quiet);
            await Flooded(flooder, other, flooded);
        }

        var (before, during) = (P99(quiet), P99(flooded));
        var refused = await other.Limited(host, "rate");
        Campaign.Write("flood", (Rounds + 1) * 2 * Round, new Dictionary<string, long>
        {
            ["p99 quiet in microseconds"] = (long)before.TotalMicroseconds,
            ["p99 flooded in microseconds"] = (long)during.TotalMicroseconds,
            ["calls measured"] = flooded.Count,
            ["calls of the flood answered"] = flooder.Answered,
            ["calls of the flood accepted"] = flooder.Accepted,
            ["calls refused for their rate"] = refused,
        });
        var due = (Rounds + 1) * Round.TotalSeconds * Rate * FloodTimes;
        Assert.InRange(flooder.Answered, (long)(due * FloodPartMin), long.MaxValue);
        Assert.InRange(refused, flooder.Answered / 2, long.MaxValue);
        Assert.InRange(during, TimeSpan.Zero, 2 * before > Unnoticed ? 2 * before : Unnoticed);
    }

    public void Dispose() => _folder.Dispose();

    static async Task Flooded(Flooder flooder, ChainClient other, List<TimeSpan> latencies)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var flood = flooder.Flood(Rate * FloodTimes, end.Token);
        await Latencies(other, latencies);
        await IsToldToReturn(other);
        await end.CancelAsync();
        await flood;
    }

    static async Task Latencies(ChainClient client, List<TimeSpan> latencies)
    {
        var calls = new List<Task<TimeSpan>>();
        await Pace.Keep(QuietRate, Round, Begin, Stop);
        latencies.AddRange(await Task.WhenAll(calls));

        Task Begin(int count)
        {
            calls.AddRange(Enumerable.Range(0, count).Select(_ => Announce(client)));
            return Task.CompletedTask;
        }

        static async Task<TimeSpan> Announce(ChainClient client)
        {
            var options = await client.As(ChainRole.BorderRegistrar);
            var started = Stopwatch.GetTimestamp();
            await client.Cases.AnnounceCaseAsync(Requests.Announce(), options);
            return Stopwatch.GetElapsedTime(started);
        }
    }

    // Another call of the flooding organisation, through a client that reads what it is told.
    static async Task IsToldToReturn(ChainClient client)
    {
        var refusal = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            for (var calls = 0; calls < Rate; calls++)
                await client.Cases.AnnounceCaseAsync(Requests.Announce(), await client.As(ChainRole.AvimRegistrar));
        });
        Assert.Equal(StatusCode.ResourceExhausted, refusal.StatusCode);
        Assert.Equal("LIMIT_REACHED", refusal.Reason());
        Assert.NotNull(refusal.GetRpcStatus()?.GetDetail<Google.Rpc.RetryInfo>());
    }

    static TimeSpan P99(List<TimeSpan> latencies) => latencies.Order().ElementAt(latencies.Count * 99 / 100);
}
