using System.Text;
using AsielGrains.Domain.Partners;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.Hostile.Tests.Hosts;

namespace AsielGrains.Hostile.Tests.Connections;

/// <summary>What raw sockets can do to the door, while another caller wants to be served.</summary>
public sealed class ConnectionTests(RunningHost host) : IClassFixture<RunningHost>
{
    const int PerPeerMax = 100;
    const int Peer = 2;

    static readonly TimeSpan ClosedWithin = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task A_peer_with_too_many_connections_has_those_above_the_limit_closed_at_once()
    {
        await using var witness = new Witness(host.Process);
        var peers = await Open(
            host.Process.Grpc, PerPeerMax + 50, _ => Peer, Http2Frames.Preface, Http2Frames.Settings());

        var closed = await Task.WhenAll(peers.Select(peer => peer.Closed(TimeSpan.FromSeconds(2))));

        Assert.Equal(50, closed.Count(time => time is not null));
        await witness.WasServed();
        Dispose(peers);
    }

    [Fact]
    public async Task Connections_that_say_nothing_are_closed()
    {
        await using var witness = new Witness(host.Process);
        var peers = new List<RawPeer>();
        foreach (var port in new[] { host.Process.Grpc, host.Process.Http })
            peers.AddRange(await Open(port, 500, number => Peer + (number / PerPeerMax)));

        await AllClosed(peers);

        await witness.WasServed();
        Dispose(peers);
    }

    [Fact]
    public async Task Beginnings_that_never_end_are_closed()
    {
        await using var witness = new Witness(host.Process);
        var (grpc, http) = (host.Process.Grpc, host.Process.Http);
        var openHeaders = Http2Frames.Headers(1, [(":method", "POST")], ends: false);
        RawPeer[] peers =
        [
            .. await Open(grpc, 20, _ => Peer, Http2Frames.Preface.AsMemory(0, 10)),
            .. await Open(grpc, 20, _ => Peer, Http2Frames.Preface, Http2Frames.Settings(), openHeaders),
            .. await Open(http, 20, _ => Peer, "GET /v1/flow HTTP/1.1\r\nHost: x\r\nX-Slow: "u8.ToArray()),
        ];
        var dribbling = Task.WhenAll(peers.TakeLast(10).Select(Dribble));

        await AllClosed(peers);

        await dribbling;
        await witness.WasServed();
        Dispose(peers);
    }

    [Fact]
    public async Task A_peer_that_opens_calls_only_to_end_them_is_cut_off()
    {
        await using var witness = new Witness(host.Process);
        using var peer = await RawPeer.Connect(host.Process.Grpc, Peer);
        await peer.Send(Http2Frames.Preface, Http2Frames.Settings());
        var headers = await Call("/asiel.v1.FlowService/WatchFlow");
        var closing = peer.Closed(TimeSpan.FromSeconds(30));

        var streams = 0;
        for (var stream = 1; streams < 200_000 && !closing.IsCompleted; stream += 2, streams++)
            if (!await peer.Send(Http2Frames.Headers(stream, headers), Http2Frames.Reset(stream)))
                break;

        TestContext.Current.TestOutputHelper?.WriteLine($"cut off after {streams} calls");
        Assert.NotNull(await closing);
        await witness.WasServed();
    }

    [Fact]
    public async Task A_peer_that_never_takes_its_answers_is_closed()
    {
        await using var witness = new Witness(host.Process);
        using var peer = await RawPeer.Connect(host.Process.Grpc, Peer);
        await peer.Send(Http2Frames.Preface, Http2Frames.Settings(window: 0));
        var headers = await Call("/asiel.v1.FlowService/GetFlow");
        for (var stream = 1; stream < 100; stream += 2)
            await peer.Send(Http2Frames.Headers(stream, headers), Http2Frames.LastData(stream, new byte[5]));

        var closed = await peer.Closed(TimeSpan.FromSeconds(30));

        TestContext.Current.TestOutputHelper?.WriteLine($"closed after {closed}");
        Assert.NotNull(closed);
        await witness.WasServed();
    }

    [Fact]
    public async Task Metadata_above_the_limit_are_refused()
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(host.Process.Http, "/v1/flow"));
        request.Headers.Add("x-long", new string('x', 9_000));

        using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.RequestHeaderFieldsTooLarge, response.StatusCode);
    }

    async Task<(string, string)[]> Call(string path)
    {
        var metadata = await host.Client.Caller(ChainRole.IndOfficer).Headers(TestContext.Current.CancellationToken);
        return
        [
            (":method", "POST"), (":scheme", "http"), (":path", path), (":authority", "door"),
            ("content-type", "application/grpc"), ("te", "trailers"),
            .. metadata.Select(entry => (entry.Key, entry.Value)),
        ];
    }

    static async Task<RawPeer[]> Open(Uri port, int count, Func<int, int> peer, params ReadOnlyMemory<byte>[] words)
    {
        var peers = new RawPeer[count];
        for (var number = 0; number < count; number++)
        {
            peers[number] = await RawPeer.Connect(port, peer(number));
            await peers[number].Send(words);
        }

        return peers;
    }

    // Opening so many takes a moment itself, so the time counts from when all are there.
    static async Task AllClosed(IReadOnlyCollection<RawPeer> peers)
    {
        var closed = await Task.WhenAll(peers.Select(peer => peer.Closed(ClosedWithin)));
        Assert.DoesNotContain(closed, time => time is null);
    }

    static async Task Dribble(RawPeer peer)
    {
        var letter = Encoding.ASCII.GetBytes("x");
        for (var letters = 0; letters < 20 && await peer.Send(letter); letters++)
            await Task.Delay(TimeSpan.FromMilliseconds(250), TestContext.Current.CancellationToken);
    }

    static void Dispose(IEnumerable<RawPeer> peers)
    {
        foreach (var peer in peers)
            peer.Dispose();
    }
}
