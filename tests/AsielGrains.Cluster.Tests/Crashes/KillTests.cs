using AsielGrains.Checker.Canaries;
using AsielGrains.Cluster.Tests.Load;
using AsielGrains.Cluster.Tests.Silos;
using AsielGrains.TestSupport;
using AsielGrains.TestSupport.Faults;

namespace AsielGrains.Cluster.Tests.Crashes;

public sealed class KillTests(RunningCluster running)
{
    const int KillsShort = 30;
    const int KillsLong = 400;
    const int HitsShort = 1;
    const int HitsLong = 22;
    const int EntriesShort = 5;
    const int EntriesLong = 50;

    /// <summary>A silo writes its row at least twice to enter, and signs it again and again after that.</summary>
    const int EntryHits = 3;

    /// <summary>Of so many kills one takes all silos at once.</summary>
    const int AllOneIn = 10;

    /// <summary>The clients get at most so many answers before the next kill.</summary>
    const int AnswersMax = 120;

    /// <summary>What was not hit by then has another try, or the quota would be luck.</summary>
    const int TriesMax = 4;

    /// <summary>A silo that has not come to its place by then gets all the work of the others.</summary>
    static readonly TimeSpan AloneAfter = TimeSpan.FromSeconds(8);

    /// <summary>A silo that has not come to its place then either is killed where it is.</summary>
    static readonly TimeSpan PlaceMax = TimeSpan.FromSeconds(20);

    [Fact]
    public async Task What_was_acknowledged_survives_kills_of_silos_at_any_moment_and_nothing_is_doubled()
    {
        var cluster = await running.Whole();
        await using var work = Work.Start(cluster);
        var random = new Random(work.Seed);
        var kills = Soak.Count(KillsShort, KillsLong);

        for (var kill = 1; kill <= kills; kill++)
        {
            await work.Progress(random.Next(1, AnswersMax));
            if (kill % AllOneIn == 0)
                await Task.WhenAll(cluster.Silos.Select(silo => silo.Kill()));
            else
                await cluster.Silos[random.Next(cluster.Silos.Count)].Kill();
            // The next kill may meet one that is still on its way in.
            await cluster.Until(() => OneServes(cluster), "one of them serves");
        }

        var verdict = await work.Judge();
        var scan = new CanaryScan();
        scan.Add("database", await PostgresServer.Dump(cluster.Database));
        Assert.Empty(scan.Run(cluster.History));
        work.Keep("kills", kills, verdict);
    }

    [Fact]
    public async Task What_was_acknowledged_survives_the_death_of_a_silo_at_every_named_place()
    {
        var cluster = await running.Whole();
        var before = cluster.Silos.Select(silo => silo.Settings).ToArray();
        await using var work = Work.Start(cluster);
        var random = new Random(work.Seed);
        var quota = Soak.Count(HitsShort, HitsLong);
        var died = FailingSilo.Places.ToDictionary(place => place, _ => 0);
        try
        {
            for (var tries = 0; tries < quota * TriesMax && died.Values.Any(deaths => deaths < quota); tries++)
                foreach (var place in FailingSilo.Places.Where(place => died[place] < quota))
                {
                    var seat = random.Next(cluster.Silos.Count);
                    FailingSilo.Plan(cluster.Silos[seat], place, random);
                    if (await DiesAt(cluster, cluster.Silos[seat], place))
                        died[place]++;
                    cluster.Silos[seat].Settings = before[seat];
                    await cluster.MakeWhole();
                }
        }
        finally
        {
            for (var seat = 0; seat < before.Length; seat++)
                cluster.Silos[seat].Settings = before[seat];
        }

        var counts = string.Join(", ", died.Select(place => $"{place.Key} {place.Value}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"died at {counts}");
        var verdict = await work.Judge();
        // A place that is never come to would prove nothing.
        Assert.All(died, place => Assert.True(place.Value >= quota, $"{quota} wanted: {counts}; seed {work.Seed}."));
        work.Keep("failpoints", died.Values.Sum(), verdict);
    }

    [Fact]
    public async Task What_was_acknowledged_survives_the_death_of_a_silo_at_its_entry_into_the_cluster()
    {
        var cluster = await running.Whole();
        await using var work = Work.Start(cluster);
        var deaths = Soak.Count(EntriesShort, EntriesLong);

        for (var death = 0; death < deaths; death++)
        {
            var silo = cluster.Silos[death % cluster.Silos.Count];
            var before = silo.Settings;
            FailingSilo.Plan(silo, FailingSilo.Membership, 1 + (death % EntryHits));
            try
            {
                Assert.True(await DiesAt(cluster, silo, FailingSilo.Membership), $"It went in; seed {work.Seed}.");
            }
            finally
            {
                silo.Settings = before;
            }

            await cluster.MakeWhole();
        }

        var verdict = await work.Judge();
        work.Keep("entries", deaths, verdict);
    }

    static async Task<bool> OneServes(SiloCluster cluster)
    {
        await cluster.LaunchDead();
        return (await Task.WhenAll(cluster.Silos.Select(silo => silo.Process.IsReady()))).Contains(true);
    }

    // Feed and flow live on one silo only, so not every silo comes to every place until the others are gone.
    static async Task<bool> DiesAt(SiloCluster cluster, Silo silo, string place)
    {
        await silo.Kill();
        await silo.Launch();
        if (!await silo.Process.EndsWithin(AloneAfter))
        {
            await Task.WhenAll(cluster.Up.Where(other => other != silo).Select(other => other.Kill()));
            if (!await silo.Process.EndsWithin(PlaceMax))
                await silo.Kill();
        }

        await cluster.Until(() => Task.FromResult(!silo.Running), "it is dead");
        return silo.Process.Output.Contains($"failpoint {place}: kill", StringComparison.Ordinal);
    }
}
