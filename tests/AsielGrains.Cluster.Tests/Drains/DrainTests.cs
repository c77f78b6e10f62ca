using AsielGrains.Cluster.Tests.Load;
using AsielGrains.Cluster.Tests.Silos;

namespace AsielGrains.Cluster.Tests.Drains;

public sealed class DrainTests(RunningCluster running)
{
    const int Clients = 6;
    const int Answers = 200;

    static readonly TimeSpan StopMax = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task A_silo_told_to_stop_lets_no_call_fail_of_clients_that_follow_its_readiness()
    {
        var cluster = await running.Whole();
        using var end = new CancellationTokenSource();
        FollowingClient[] clients =
            [.. Enumerable.Range(0, Clients).Select(number => new FollowingClient(cluster, $"follower {number}"))];
        var work = Task.WhenAll(clients.Select(client => Task.Run(() => client.Run(end.Token))));

        var codes = new List<int>();
        // The one everybody is at, then the one everybody went to.
        foreach (var silo in cluster.Silos.Take(2))
        {
            await Progress(cluster, clients);
            codes.Add(await silo.Process.Stop().WaitAsync(StopMax));
            await Progress(cluster, clients);
            await silo.Start();
        }

        await end.CancelAsync();
        await work;

        Assert.All(codes, code => Assert.Equal(0, code));
        Assert.Equal([], clients.SelectMany(client => client.Failures));
        await using var rest = Work.Start(cluster);
        await rest.Judge();
    }

    static async Task Progress(SiloCluster cluster, FollowingClient[] clients)
    {
        var before = clients.Sum(client => client.Answers);
        await cluster.Until(
            () => Task.FromResult(clients.Sum(client => client.Answers) >= before + Answers), "clients got answers");
    }
}
