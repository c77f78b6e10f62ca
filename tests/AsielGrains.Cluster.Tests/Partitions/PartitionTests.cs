using System.Diagnostics;
using AsielGrains.Cluster.Tests.Load;
using AsielGrains.Cluster.Tests.Networks;
using AsielGrains.Cluster.Tests.Silos;
using AsielGrains.TestSupport.Faults;

namespace AsielGrains.Cluster.Tests.Partitions;

public sealed class PartitionTests(PartitionedCluster cut) : IClassFixture<PartitionedCluster>
{
    const int Answers = 100;
    const int RoundsLong = 12;
    const int LossPercent = 10;

    /// <summary>Longer than it takes to vote a silo out.</summary>
    static readonly TimeSpan CutTime = TimeSpan.FromSeconds(15);

    static readonly TimeSpan HealMax = TimeSpan.FromSeconds(30);

    static readonly LinkState Unreachable = LinkState.Good with { Silent = true };

    [Theory]
    [InlineData("one and two")]
    [InlineData("two and one")]
    [InlineData("every silo alone")]
    [InlineData("one direction")]
    [InlineData("between two of three")]
    [InlineData("one silo from everything")]
    [InlineData("one silo from the database")]
    [InlineData("one cut after the other, healed in another order")]
    [InlineData("lost packets")]
    public async Task A_cut_network_loses_and_doubles_nothing_and_heals(string shape)
    {
        var cluster = await cut.Whole();
        await using var work = Work.Start(cluster, plan => plan with { ReadsOwnWrites = true });
        var random = new Random(work.Seed);
        var rounds = Soak.Count(1, RoundsLong);

        for (var round = 0; round < rounds; round++)
        {
            await work.Progress(Answers);
            await CutForAWhile(shape, random);

            var healed = Stopwatch.GetTimestamp();
            await cluster.MakeWhole();
            await work.Progress(Answers);
            var took = Stopwatch.GetElapsedTime(healed);
            TestContext.Current.TestOutputHelper?.WriteLine($"{shape}: whole again after {took.TotalSeconds:F1} s");
            Assert.True(took < HealMax, $"It took {took}; seed {work.Seed}.\n{cluster.Words()}");
        }

        // A silo that does not know yet that it was voted out answers from what it knew: callers name their position.
        var verdict = await work.Judge(strict: false);
        work.Keep($"partitions-{shape.Replace(' ', '-')}", rounds, verdict);
    }

    async Task CutForAWhile(string shape, Random random)
    {
        try
        {
            await Cut(shape, random);
            await Moments.Pass(CutTime);
            if (shape.StartsWith("one cut", StringComparison.Ordinal))
                await HealInSomeOrder(random);
        }
        finally
        {
            await cut.Heal();
        }
    }

    Task Cut(string shape, Random random) => shape switch
    {
        "one and two" => Apart(0),
        "two and one" => Apart(2),
        "every silo alone" => EveryoneAlone(),
        "one direction" => cut.Network.Cut(from: 0, to: 1),
        "between two of three" => cut.Network.CutBoth(0, 1),
        "one silo from everything" => FromEverything(1),
        "one silo from the database" => FromDatabase(1),
        "lost packets" => LosePackets(),
        _ => OneAfterTheOther(random),
    };

    async Task Apart(int silo)
    {
        for (var other = 0; other < SiloCluster.Size; other++)
            if (other != silo)
                await cut.Network.CutBoth(silo, other);
    }

    async Task EveryoneAlone()
    {
        await Apart(0);
        await cut.Network.CutBoth(1, 2);
    }

    async Task FromEverything(int silo)
    {
        await FromDatabase(silo);
        await Apart(silo);
    }

    Task FromDatabase(int silo)
    {
        cut.Links[silo].State = Unreachable;
        return Task.CompletedTask;
    }

    async Task LosePackets()
    {
        for (var silo = 0; silo < SiloCluster.Size; silo++)
            await cut.Network.Lose(silo, LossPercent);
    }

    async Task OneAfterTheOther(Random random)
    {
        foreach (var silo in Shuffled(random))
        {
            await Apart(silo);
            cut.Links[silo].State = Unreachable;
            await Moments.Pass(TimeSpan.FromSeconds(1) * random.NextDouble());
        }
    }

    async Task HealInSomeOrder(Random random)
    {
        foreach (var silo in Shuffled(random))
        {
            await cut.Network.Heal(silo);
            await Moments.Pass(TimeSpan.FromSeconds(1) * random.NextDouble());
            cut.Links[silo].State = LinkState.Good;
        }
    }

    static int[] Shuffled(Random random)
    {
        var silos = Enumerable.Range(0, SiloCluster.Size).ToArray();
        random.Shuffle(silos);
        return silos;
    }
}
