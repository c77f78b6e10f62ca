using AsielGrains.Benchmarks.Measuring;
using AsielGrains.Benchmarks.Peers;
using Grpc.Core;

namespace AsielGrains.Benchmarks.Commands;

/// <summary>The host and its peers on one kind of database, each with cases announced.</summary>
sealed class Contestants : IDisposable
{
    const string Role = "avim.registrar";
    const string Purpose = "avim.identificatie";

    readonly IReadOnlyList<Contestant> _all;

    Contestants(IReadOnlyList<Contestant> all) => _all = all;

    public Contestant Ours => _all[0];

    /// <summary>The first of those beside ours.</summary>
    public Contestant Peer => _all[1];

    /// <param name="callers">At most so many commands are under way to each, every one on cases of its own.</param>
    /// <param name="database">The processor time so far of the database, which all share.</param>
    public static async Task<Contestants> Of(
        Func<TimeSpan> database, int callers, ChainHost host, params IEnumerable<(string Name, PeerHost Host)> peers)
    {
        List<Contestant> all =
        [
            Contest("ours", host.GrpcPort, () => host.Headers(Role, Purpose), host.Server),
            .. peers.Select(peer => Contest(
                peer.Name, peer.Host.Port, () => Task.FromResult(peer.Host.Headers()), peer.Host.Server)),
        ];
        var contestants = new Contestants(all);
        await contestants.Renew();
        foreach (var contestant in all)
            await contestant.Calls.Announce();
        return contestants;

        Contestant Contest(string name, int port, Func<Task<Metadata>> headers, ServerProcess server) => new(
            name,
            new(port, callers),
            headers,
            () => new(ProcessorTime.Own(), ProcessorTime.Of(server.Process), database()));
    }

    /// <summary>Gives everybody new headers and a new stream; for each part of a measurement.</summary>
    public async Task Renew()
    {
        foreach (var contestant in _all)
            await contestant.Renew();
    }

    /// <summary>Lets everybody work in every way until it costs no less than before.</summary>
    public async Task WarmUp(int callers, int streamed)
    {
        foreach (var contestant in _all)
        {
            await contestant.Renew();
            await Duel.Settle(contestant.Unary(callers));
            await Duel.Settle(contestant.Streamed(streamed));
        }
    }

    public Side[] Unary(int callers) => [.. _all.Select(contestant => contestant.Unary(callers))];

    public Side[] NewCases(int callers) => [.. _all.Select(contestant => contestant.NewCases(callers))];

    public Side[] Streamed(int callers) => [.. _all.Select(contestant => contestant.Streamed(callers))];

    public void Dispose()
    {
        foreach (var contestant in _all)
            contestant.Dispose();
    }
}
