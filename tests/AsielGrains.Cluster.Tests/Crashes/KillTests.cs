using AsielGrains.Cluster.Tests.Load;
using AsielGrains.Cluster.Tests.Silos;
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

    /// <summary>A silo that has not come to its place by then is killed where it is.</summary>
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
            await cluster.MakeWhole();
        }

        var verdict = await work.Judge();
        work.Keep("kills", kills, verdict);
    }

    [Fact]
    public async Task What_was_acknowledged_survives_the_death_of_a_silo_at_every_named_place()
    {
        var cluster = await running.Whole();
        var before = cluster.Silos.Select(silo => silo.Settings).ToArray();
        await using var work = Work.Start(cluster);
        var random = new Random(work.Seed);
        var hits = Soak.Count(HitsShort, HitsLong);
        var died = new List<string>();
        try
        {
            for (var hit = 0; hit < hits; hit++)
                foreach (var place in FailingSilo.Places)
                {
                    var seat = random.Next(cluster.Silos.Count);
                    FailingSilo.Plan(cluster.Silos[seat], place, random);
                    if (await DiesAt(cluster, cluster.Silos[seat], place))
                        died.Add(place);
                    cluster.Silos[seat].Settings = before[seat];
                    await cluster.MakeWhole();
                }
        }
        finally
        {
            for (var seat = 0; seat < before.Length; seat++)
                cluster.Silos[seat].Settings = before[seat];
        }

        var counts = string.Join(", ", died.CountBy(place => place).Select(place => $"{place.Key} {place.Value}"));
        TestContext.Current.TestOutputHelper?.WriteLine($"died at {counts}");
        var verdict = await work.Judge();
        Assert.True(died.Count > hits * FailingSilo.Places.Count / 2, $"Too few: {counts}; seed {work.Seed}.");
        work.Keep("failpoints", died.Count, verdict);
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

    // Feed and flow live on one silo only, so not every silo comes to every place.
    static async Task<bool> DiesAt(SiloCluster cluster, Silo silo, string place)
    {
        await silo.Kill();
        await silo.Launch();
        try
        {
            await silo.Process.ExitCode().WaitAsync(PlaceMax);
        }
        catch (TimeoutException)
        {
            await silo.Kill();
        }

        await cluster.Until(() => Task.FromResult(!silo.Running), "it is dead");
        return silo.Process.Output.Contains($"failpoint {place}", StringComparison.Ordinal);
    }
}
