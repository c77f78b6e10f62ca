using AsielGrains.Contract.V1;
using AsielGrains.Domain.Partners;
using AsielGrains.Host.Tests.Hosts;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Hostile.Tests.Overload;

/// <summary>
/// Announces cases at a pace, over raw connections from an address of its own. What a client library does for a call
/// costs more than the host's refusal of it, and both run on the same processors here: with it the test would measure
/// its own client and blame the door. For the same reason it lets others go first.
/// </summary>
sealed class Flooder : IDisposable
{
    const int Connections = 5;

    readonly FloodConnection[] _connections;

    Flooder(FloodConnection[] connections) => _connections = connections;

    /// <summary>Calls that were answered, one way or the other.</summary>
    public long Answered => _connections.Sum(connection => connection.Answered);

    /// <summary>Of these the ones that were carried out.</summary>
    public long Accepted => _connections.Sum(connection => connection.Accepted);

    public static async Task<Flooder> Connect(HostProcess host, ChainClient tokens, ChainRole role)
    {
        var metadata = await tokens.Caller(role).Headers(TestContext.Current.CancellationToken);
        (string, string)[] headers =
        [
            (":method", "POST"), (":scheme", "http"), (":authority", "door"),
            (":path", $"/{CasesService.Descriptor.FullName}/{nameof(CasesService.CasesServiceBase.AnnounceCase)}"),
            ("content-type", "application/grpc"), ("te", "trailers"),
            .. metadata.Select(entry => (entry.Key, entry.Value)),
        ];
        return new(await Task.WhenAll(
            Enumerable.Range(0, Connections).Select(_ => FloodConnection.Open(host.Grpc, headers))));
    }

    /// <summary>Sends so many calls a second until the end; what too many are under way for is not sent.</summary>
    public Task Flood(int perSecond, CancellationToken end) => Courtesy.Run(() =>
    {
        var pace = new Pace(perSecond);
        do
            Send(pace.Due());
        while (!end.WaitHandle.WaitOne(Pace.Step));
    });

    public void Dispose()
    {
        foreach (var connection in _connections)
            connection.Dispose();
    }

    void Send(int calls)
    {
        for (var number = 0; number < _connections.Length; number++)
            _connections[number].Send((calls + number) / _connections.Length);
    }
}
