using System.Diagnostics;
using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Gateway.Tests.Hosting;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.Hostile.Tests.Hosts;
using Google.Rpc;
using Grpc.Core;
using Grpc.Net.Client;

namespace AsielGrains.Hostile.Tests.Overload;

/// <summary>Subscribers that do not read, or fail for ever, and one that must not notice.</summary>
public sealed class SubscriberTests(RunningHost host) : IClassFixture<RunningHost>
{
    const int Subscribers = 50;
    const int Cases = 20_000;
    const int StreamWindowBytes = 65_535;
    const long GrowthBytesMax = 50L * 1024 * 1024;

    static readonly string[] Nationalities = ["SYR", "ERI", "AFG", "IRQ", "IRN", "SOM", "XXA", "TUR", "YEM", "ETH"];
    static readonly string[] Others = ["PAK", "GMB", "SDN", "NGA", "EGY", "LBY", "DZA", "MAR", "GEO", "ALB"];
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    static readonly FlowFilter PerDay = new() { Basis = DateBasis.Announced, Granularity = Granularity.Day };

    static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Subscribers_that_do_not_read_are_sent_away_with_where_to_resume_and_cost_no_memory()
    {
        using var channel = GrpcChannel.ForAddress(host.Process.Grpc, new()
        {
            HttpHandler = new SocketsHttpHandler { InitialHttp2StreamWindowSize = StreamWindowBytes },
        });
        var cases = await Announce();
        await Correct(cases, Others);
        // The same work without them: what it takes is not theirs.
        var without = await Growth(() => Correct(cases, Nationalities));
        var unread = new List<AsyncServerStreamingCall<WatchFlowResponse>>();
        for (var number = 0; number < Subscribers; number++)
            unread.Add(await Subscribe(new(channel)));
        await using var reading = await FlowFollower.Begin(host.Client, PerDay);
        var with = await Growth(async () =>
        {
            await Correct(cases, Others);
            await SentAway(Subscribers);
        });

        TestContext.Current.TestOutputHelper?.WriteLine($"grew by {with} bytes, without them by {without}");
        foreach (var call in unread)
            await WasSentAway(call);
        await reading.Sees(await host.Client.ReadFlow(filter: PerDay));
        Assert.InRange(with - without, long.MinValue, GrowthBytesMax);
    }

    [Fact]
    public async Task Subscribers_that_fail_for_ever_hurt_nobody_else()
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(Stop);
        await using var reading = await FlowFollower.Begin(host.Client, PerDay);

        var failing = Enumerable.Range(0, 20).Select(_ => FailAgainAndAgain(end.Token)).ToArray();
        await Announce();
        await reading.Sees(await host.Client.ReadFlow(filter: PerDay));
        await end.CancelAsync();

        Assert.All(await Task.WhenAll(failing), times => Assert.InRange(times, 1, int.MaxValue));
    }

    async Task<long> Growth(Func<Task> work)
    {
        var before = host.Process.ResidentBytes();
        await work();
        return host.Process.ResidentBytes() - before;
    }

    // Breaks on its first message, as a subscriber with a bug does, and comes back.
    async Task<int> FailAgainAndAgain(CancellationToken end)
    {
        var times = 0;
        for (; !end.IsCancellationRequested; times++)
        {
            using var call = host.Client.Flow.WatchFlow(
                new() { Filter = PerDay }, await host.Client.As(ChainRole.ChainAnalyst));
            await call.ResponseStream.MoveNext(Stop);
        }

        return times;
    }

    // The host counts them: the subscribers themselves would only learn it by reading.
    async Task SentAway(int count)
    {
        var start = Stopwatch.GetTimestamp();
        while (await host.Client.Limited(host.Process, "unread") is var seen && seen < count)
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, $"{seen} were sent away in {Patience}.");
            await Task.Delay(TimeSpan.FromMilliseconds(250), Stop);
        }
    }

    // Reads the first message and then no more.
    async Task<AsyncServerStreamingCall<WatchFlowResponse>> Subscribe(FlowService.FlowServiceClient client)
    {
        var call = client.WatchFlow(new() { Filter = PerDay }, (await host.Client.As(ChainRole.ChainAnalyst)).Headers);
        Assert.True(await call.ResponseStream.MoveNext(Stop));
        return call;
    }

    async Task WasSentAway(AsyncServerStreamingCall<WatchFlowResponse> call)
    {
        var last = "";
        var refusal = await Assert.ThrowsAsync<RpcException>(async () =>
        {
            await foreach (var message in call.ResponseStream.ReadAllAsync(Stop))
                last = message.Position;
        });
        call.Dispose();
        Assert.Equal(StatusCode.ResourceExhausted, refusal.StatusCode);
        Assert.Equal("LIMIT_REACHED", refusal.Reason());
        var resume = refusal.GetRpcStatus()!.GetDetail<ErrorInfo>()!.Metadata["resume_after"];

        using var again = host.Client.Flow.WatchFlow(
            new() { Filter = PerDay, ResumeAfter = resume }, await host.Client.As(ChainRole.ChainAnalyst));
        Assert.True(await again.ResponseStream.MoveNext(Stop));
        Assert.NotEqual("", last);
    }

    // On many days and of many nationalities, so that what changed is much to tell.
    async Task<string[]> Announce()
    {
        var first = new DateOnly(2014, 1, 1);
        var commands = Enumerable.Range(0, Cases).Select(number =>
        {
            var announce = Requests.Announce();
            announce.CaseId = Requests.NewCase();
            announce.AnnouncedOn = first.AddDays(number / Nationalities.Length).ToString("yyyy-MM-dd");
            announce.Nationality = Nationalities[number % Nationalities.Length];
            return announce;
        }).ToArray();
        await Submit(commands.Select(announce => new SubmitCommandsRequest { Announce = announce }));
        return [.. commands.Select(announce => announce.CaseId)];
    }

    // Changes every figure and adds no case.
    Task Correct(string[] cases, string[] nationalities) =>
        Submit(cases.Select((id, number) => new SubmitCommandsRequest
        {
            Correct = new()
            {
                RequestId = Requests.NewId(), CaseId = id, Nationality = nationalities[number % nationalities.Length],
            },
        }));

    Task Submit(IEnumerable<SubmitCommandsRequest> commands) => host.Client.Submit(commands, answer =>
    {
        Assert.NotNull(answer.Receipt);
        return Task.CompletedTask;
    });
}
