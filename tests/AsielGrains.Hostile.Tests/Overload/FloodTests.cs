using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Gateway.Tests.Hostility;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport.Hosts;
using Grpc.Core;
using Grpc.Net.Client;

namespace AsielGrains.Hostile.Tests.Overload;

/// <summary>One organisation sends ten times its rate; another must hardly notice.</summary>
public sealed class FloodTests : IDisposable
{
    const int Rate = 400;
    const int FloodTimes = 10;
    const int QuietRate = 100;
    const string Quiet = "--Logging:LogLevel:Default=Warning";
    const int Rounds = 4;

    /// <summary>Calls of the flood under way; what is due beyond them is not sent: the test stays afloat.</summary>
    const int FloodUnderWayMax = 500;

    static readonly TimeSpan Round = TimeSpan.FromSeconds(4);

    /// <summary>Below this a ratio measures the machine's scheduler, not the door.</summary>
    static readonly TimeSpan Unnoticed = TimeSpan.FromMilliseconds(10);

    readonly HostFolder _folder = new();

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Trait("Shown", "no")]
    [Fact]
    public async Task A_flood_from_one_organisation_at_most_doubles_the_p99_of_another()
    {
        await using var host = await HostProcess.Start(
            new(_folder) { Arguments = [$"--Limits:CommandsPerSecond={Rate}", Quiet] });
        using var tokens = new ChainClient(host);
        using var channel = GrpcChannel.ForAddress(host.Grpc, new() { HttpHandler = FromElsewhere() });
        var flooder = new CasesService.CasesServiceClient(channel);
        using var other = new ChainClient(host);
        var (quiet, flooded) = (new List<TimeSpan>(), new List<TimeSpan>());
        var refused = 0L;
        await Latencies(other, []);

        // In turns, so that what else the machine does meanwhile touches both.
        for (var round = 0; round < Rounds; round++)
        {
            await Latencies(other, quiet);
            using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
            var flood = Flood(flooder, tokens, end.Token);
            await Latencies(other, flooded);
            await end.CancelAsync();
            refused += await flood;
        }

        var (before, during) = (P99(quiet), P99(flooded));
        Campaign.Write("flood", Rounds * 2 * Round, new Dictionary<string, long>
        {
            ["p99 quiet in microseconds"] = (long)before.TotalMicroseconds,
            ["p99 flooded in microseconds"] = (long)during.TotalMicroseconds,
            ["calls measured"] = flooded.Count,
            ["calls of the flood refused"] = refused,
        });
        Assert.InRange(refused, Rate, long.MaxValue);
        Assert.InRange(during, TimeSpan.Zero, 2 * before > Unnoticed ? 2 * before : Unnoticed);
    }

    public void Dispose() => _folder.Dispose();

    static async Task Latencies(ChainClient client, List<TimeSpan> latencies)
    {
        var calls = new List<Task<TimeSpan>>();
        await Pace(QuietRate, Round, () => calls.Add(Announce(client, ChainRole.BorderRegistrar)), Stop);
        latencies.AddRange(await Task.WhenAll(calls));

        static async Task<TimeSpan> Announce(ChainClient client, ChainRole role)
        {
            var options = await client.As(role);
            var started = Stopwatch.GetTimestamp();
            await client.Cases.AnnounceCaseAsync(Requests.Announce(), options);
            return Stopwatch.GetElapsedTime(started);
        }
    }

    static async Task<long> Flood(CasesService.CasesServiceClient client, ChainClient tokens, CancellationToken end)
    {
        var (refused, underWay) = (0L, 0);
        var calls = new List<Task>();
        var options = await tokens.As(ChainRole.AvimRegistrar);
        await Pace(Rate * FloodTimes, TimeSpan.MaxValue, Start, end);
        await Task.WhenAll(calls);
        return refused;

        void Start()
        {
            if (Volatile.Read(ref underWay) < FloodUnderWayMax)
                calls.Add(Call());
        }

        async Task Call()
        {
            Interlocked.Increment(ref underWay);
            try
            {
                await client.AnnounceCaseAsync(Requests.Announce(), options);
            }
            catch (RpcException refusal) when (refusal.StatusCode is StatusCode.ResourceExhausted)
            {
                Assert.Equal("LIMIT_REACHED", refusal.Reason());
                Assert.NotNull(refusal.GetRpcStatus()?.GetDetail<Google.Rpc.RetryInfo>());
                Interlocked.Increment(ref refused);
            }
            finally
            {
                Interlocked.Decrement(ref underWay);
            }
        }
    }

    // As another organisation would: connections are counted by address.
    static SocketsHttpHandler FromElsewhere() => new()
    {
        EnableMultipleHttp2Connections = true,
        ConnectCallback = async (context, stop) =>
        {
            var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
            socket.Bind(new IPEndPoint(new IPAddress([127, 0, 0, 2]), 0));
            await socket.ConnectAsync(context.DnsEndPoint.Host, context.DnsEndPoint.Port, stop);
            return new NetworkStream(socket, ownsSocket: true);
        },
    };

    // In steps, because a timer is not finer: so many are due by now, so many are started.
    static async Task Pace(int perSecond, TimeSpan period, Action start, CancellationToken end)
    {
        var begun = Stopwatch.GetTimestamp();
        for (var started = 0L; !end.IsCancellationRequested; await Task.WhenAny(Task.Delay(5, end)))
        {
            var elapsed = Stopwatch.GetElapsedTime(begun);
            for (var due = (long)(elapsed.TotalSeconds * perSecond); started < due; started++)
                start();
            if (elapsed >= period)
                return;
        }
    }

    static TimeSpan P99(List<TimeSpan> latencies) => latencies.Order().ElementAt(latencies.Count * 99 / 100);
}
