using System.Collections.Concurrent;
using AsielGrains.Cluster.Tests.Load;
using AsielGrains.Cluster.Tests.Silos;

namespace AsielGrains.Cluster.Tests.Drains;

/// <summary>A client that stays with one silo as long as that one says it is ready, and never repeats a call.</summary>
sealed class FollowingClient(SiloCluster cluster, string name)
{
    static readonly TimeSpan LookPeriod = TimeSpan.FromMilliseconds(100);
    static readonly TimeSpan CallMax = TimeSpan.FromSeconds(20);

    readonly ConcurrentQueue<string> _failures = [];
    volatile Silo _silo = cluster.Silos[0];
    int _answers;

    public IReadOnlyCollection<string> Failures => _failures;

    public int Answers => Volatile.Read(ref _answers);

    public async Task Run(CancellationToken end)
    {
        var following = Follow(end);
        using var partner = new Partner(cluster, name);
        while (!end.IsCancellationRequested)
        {
            if (await partner.Announce(_silo, Partner.NewCase(), CallMax, TimeSpan.Zero) is { } failure)
                _failures.Enqueue($"{DateTime.UtcNow:HH:mm:ss.fff} {failure.Status}");
            else
                Interlocked.Increment(ref _answers);
        }

        await following;
    }

    async Task Follow(CancellationToken end)
    {
        for (var seat = 0; !end.IsCancellationRequested;)
        {
            if (_silo.Running && await _silo.Process.IsReady(CancellationToken.None))
                await Moments.Pass(LookPeriod, CancellationToken.None);
            else
                _silo = cluster.Silos[++seat % cluster.Silos.Count];
        }
    }
}
