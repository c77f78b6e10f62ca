using AsielGrains.Checker.Canaries;
using AsielGrains.Cluster.Tests.Load;
using AsielGrains.Cluster.Tests.Silos;
using AsielGrains.TestSupport;
using AsielGrains.TestSupport.Faults;

namespace AsielGrains.Cluster.Tests.Crashes;

public sealed class KillTests(RunningCluster running)
{
    const int KillsShort = 12;
    const int KillsLong = 400;
    const int HitsShort = 1;
    const int HitsLong = 22;
    const int EntriesShort = 3;
    const int EntriesLong = 50;

    /// <summary>A silo writes its row at least twice to enter, and signs it again and again after that.</summary>
    const int EntryHits = 3;

    /// <summary>Of so many kills one takes all silos at once.</summary>
    const int AllOneIn = 10;

    /// <summary>The clients get at most so many answers before the next kill.</summary>
    const int AnswersMax = 120;

    /// <summary>What was not hit by then has another try, or the quota would be luck.</summary>
    const int TriesMax = 4;

    /// <summary>
    /// A silo that has not come to its place by then is killed where it is. It may first have to find out that others
    /// are dead.
    /// </summary>
    static readonly TimeSpan PlaceMax = TimeSpan.FromSeconds(45);

    /// <summary>Who dies at its entry was never at work: clients leave the processors to those that start.</summary>
    static readonly TimeSpan Rest = TimeSpan.FromMilliseconds(60);

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
        // A silo writes snapshots of long cases only, so many are.
        await using var work = Work.Start(cluster, plan => plan with { HotShare = 0.4 });
        var random = new Random(work.Seed);
        var quota = Soak.Count(HitsShort, HitsLong);
        var died = FailingSilo.Places.ToDictionary(place => place, _ => 0);
        for (var tries = 0; tries < quota * TriesMax && died.Values.Any(deaths => deaths < quota); tries++)
        {
            // Feed and flow live on one silo only: who is to come to every place has to be alone.
            var silo = cluster.Silos[random.Next(cluster.Silos.Count)];
            await Task.WhenAll(cluster.Silos.Where(other => other != silo).Select(other => other.Kill()));
            foreach (var place in FailingSilo.Places.Where(place => died[place] < quota))
                if (await DiesAt(cluster, silo, place, random.Next(1, FailingSilo.HitsMax(place) + 1)))
                    died[place]++;
            await cluster.MakeWhole();
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
        await using var work = Work.Start(cluster, plan => plan with { Rest = Rest });
        var deaths = Soak.Count(EntriesShort, EntriesLong);

        for (var death = 0; death < deaths; death++)
        {
            var silo = cluster.Silos[death % cluster.Silos.Count];
            Assert.True(
                await DiesAt(cluster, silo, FailingSilo.Membership, 1 + (death % EntryHits)),
                $"It went in; seed {work.Seed}.");
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

    static async Task<bool> DiesAt(SiloCluster cluster, Silo silo, string place, int hit)
    {
        var before = silo.Settings;
        FailingSilo.Plan(silo, place, hit);
        await silo.Kill();
        await silo.Launch();
        silo.Settings = before;
        if (!await silo.Process.EndsWithin(PlaceMax))
            await silo.Kill();
        await cluster.Until(() => Task.FromResult(!silo.Running), "it is dead");
        return silo.Process.Output.Contains($"failpoint {place}: kill", StringComparison.Ordinal);
    }
}
