using System.Diagnostics;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Gateway.Tests.Hostility;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.Hostile.Tests.Hosts;
using AsielGrains.TestSupport.Faults;
using AsielGrains.TestSupport.Hosts;
using Grpc.Core;

namespace AsielGrains.Hostile.Tests.Overload;

/// <summary>
/// One organisation sends ten times its rate; another must hardly notice. It is compared with the same organisation at
/// its rate, which it may always send: that work is its right, and what comes above it is the flood.
/// </summary>
public sealed class FloodTests : IDisposable
{
    const int Rate = 400;
    const int FloodTimes = 10;
    const double RatioMax = 2;

    /// <summary>So much of the flood must have come: one that is none shows nothing.</summary>
    const double FloodPartMin = 0.5;

    const int QuietRate = 100;
    const string Quiet = "--Logging:LogLevel:Default=Warning";

    /// <summary>The middle one of so many ratios is judged: what else the machine does spoils a few.</summary>
    const int Rounds = 9;

    /// <summary>A host that was just started still compiles, with and without a flood.</summary>
    const int WarmRounds = 3;

    static readonly TimeSpan Round = TimeSpan.FromSeconds(2.5);

    /// <summary>Below twice this a ratio measures the machine's scheduler, not the door.</summary>
    static readonly TimeSpan Unnoticed = TimeSpan.FromMilliseconds(5);

    readonly HostFolder _folder = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_flood_from_one_organisation_at_most_doubles_the_p99_of_another()
    {
        await using var host = await HostProcess.Start(
            new(_folder) { Arguments = [$"--Limits:CommandsPerSecond={Rate}", Quiet] });
        using var other = new ChainClient(host);
        using var flooder = await Flooder.Connect(host, other, ChainRole.AvimRegistrar);
        for (var round = 0; round < WarmRounds; round++)
        {
            await Calm(flooder, other);
            await Flooded(flooder, other);
        }

        var rounds = new List<FloodRound>();
        for (var round = 0; round < Rounds; round++)
        {
            var before = host.ProcessorTime();
            var quiet = await Calm(flooder, other);
            var between = host.ProcessorTime();
            var flooded = await Flooded(flooder, other);
            rounds.Add(new(quiet, flooded, between - before, host.ProcessorTime() - between));
        }

        var refused = await other.Limited(host, "rate");
        Report(rounds, flooder, refused);
        var due = (Rounds + WarmRounds) * Round.TotalSeconds * Rate * (1 + FloodTimes);
        Assert.InRange(flooder.Answered, (long)(due * FloodPartMin), long.MaxValue);
        Assert.InRange(refused, flooder.Answered / 2, long.MaxValue);
        Assert.InRange(Median(rounds.Select(round => round.Ratio(Unnoticed))), 0, RatioMax);
    }

    public void Dispose() => _folder.Dispose();

    static void Report(List<FloodRound> rounds, Flooder flooder, long refused)
    {
        foreach (var round in rounds)
            TestContext.Current.TestOutputHelper?.WriteLine(round.ToString());
        SoakResult.Keep("flood", Soak.AnySeed(), (Rounds + WarmRounds) * 2 * Round, new Dictionary<string, long>
        {
            ["p99 quiet in microseconds"] = (long)Median(rounds.Select(round => round.Quiet.TotalMicroseconds)),
            ["p99 flooded in microseconds"] = (long)Median(rounds.Select(round => round.Flooded.TotalMicroseconds)),
            ["calls of the flood answered"] = flooder.Answered,
            ["calls of the flood accepted"] = flooder.Accepted,
            ["calls refused for their rate"] = refused,
        });
    }

    static Task<List<TimeSpan>> Calm(Flooder flooder, ChainClient other) =>
        Beside(flooder, Rate, () => Latencies(other));

    static Task<List<TimeSpan>> Flooded(Flooder flooder, ChainClient other) =>
        Beside(flooder, Rate * FloodTimes, async () =>
        {
            var latencies = await Latencies(other);
            await IsToldToReturn(other);
            return latencies;
        });

    static async Task<List<TimeSpan>> Beside(Flooder flooder, int perSecond, Func<Task<List<TimeSpan>>> measure)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        var flood = flooder.Flood(perSecond, end.Token);
        var latencies = await measure();
        await end.CancelAsync();
        await flood;
        return latencies;
    }

    static async Task<List<TimeSpan>> Latencies(ChainClient client)
    {
        var calls = new List<Task<TimeSpan>>();
        var pace = new Pace(QuietRate);
        while (pace.Elapsed < Round)
        {
            calls.AddRange(Enumerable.Range(0, pace.Due()).Select(_ => Announce()));
            await Task.Delay(Pace.Step, Stop);
        }

        return [.. await Task.WhenAll(calls)];

        async Task<TimeSpan> Announce()
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

    static double Median(IEnumerable<double> values) => values.Order().ElementAt(Rounds / 2);
}
