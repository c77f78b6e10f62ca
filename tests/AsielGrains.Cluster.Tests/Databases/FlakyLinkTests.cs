using System.Diagnostics;
using AsielGrains.Cluster.Tests.Load;
using AsielGrains.Cluster.Tests.Networks;
using AsielGrains.Cluster.Tests.Silos;

namespace AsielGrains.Cluster.Tests.Databases;

public sealed class FlakyLinkTests(RunningCluster running)
{
    const int Answers = 100;
    const int BytesAtATime = 64;

    static readonly TimeSpan FlakyTime = TimeSpan.FromSeconds(20);
    static readonly TimeSpan StallMax = TimeSpan.FromMilliseconds(900);

    [Fact]
    public async Task Links_that_dribble_stall_and_break_kill_no_silo_and_lose_nothing()
    {
        var cluster = await running.Whole();
        var processes = cluster.Silos.Select(silo => silo.Process.Id).ToArray();
        await using var work = Work.Start(cluster);
        var random = new Random(work.Seed);
        try
        {
            var start = Stopwatch.GetTimestamp();
            while (Stopwatch.GetElapsedTime(start) < FlakyTime)
            {
                var link = running.Links[random.Next(running.Links.Count)];
                link.State = Bad(random);
                if (random.Next(3) == 0)
                    link.CutAll();
                await Moments.Pass(StallMax * random.NextDouble());
                link.State = LinkState.Good;
            }
        }
        finally
        {
            running.Link(LinkState.Good);
        }

        await work.Progress(Answers);
        Assert.Equal(cluster.Silos.Count, await cluster.ActiveMembers());
        Assert.Equal(processes, cluster.Silos.Select(silo => silo.Process.Id));
        await work.Judge();
    }

    static LinkState Bad(Random random) => random.Next(3) switch
    {
        0 => LinkState.Good with { Delay = TimeSpan.FromMilliseconds(random.Next(1, 100)) },
        1 => LinkState.Good with { BytesMax = BytesAtATime },
        _ => LinkState.Good with { Silent = true },
    };
}
