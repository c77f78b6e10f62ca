using System.Diagnostics;
using AsielGrains.Cluster.Tests.Silos;

namespace AsielGrains.Cluster.Tests.Recovery;

public sealed class RecoveryTests(RunningCluster running)
{
    const int Cases = 120;
    const int Kills = 6;

    // The goals are 8 and 10 seconds on a machine that does nothing else; a busy one is given time.
    static readonly TimeSpan AnswerMax = TimeSpan.FromSeconds(15);
    static readonly TimeSpan ColdStartMax = TimeSpan.FromSeconds(30);
    static readonly TimeSpan MovedStartMax = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task After_a_kill_of_one_silo_all_grains_answer_again_within_eight_seconds()
    {
        var cluster = await running.Whole();
        using var cases = new KnownCases(cluster);
        await cases.Announce(Cases);
        await cases.AllAnswer();

        var times = new List<TimeSpan>();
        for (var kill = 0; kill < Kills; kill++)
        {
            await cluster.Silos[kill % cluster.Silos.Count].Kill();
            times.Add(await cases.AllAnswer());
            await cluster.MakeWhole();
        }

        Say("after a kill all grains answered after", times);
        Assert.All(times, time => Assert.True(time < AnswerMax, $"It took {time}."));
    }

    [Fact]
    public async Task After_a_kill_of_all_silos_everything_is_readable_within_ten_seconds()
    {
        var cluster = await running.Whole();
        using var cases = new KnownCases(cluster);
        await cases.Announce(Cases);

        await Task.WhenAll(cluster.Silos.Select(silo => silo.Kill()));
        var start = Stopwatch.GetTimestamp();
        await cluster.MakeWhole();
        var whole = Stopwatch.GetElapsedTime(start);
        await cases.AllAnswer();
        var answered = Stopwatch.GetElapsedTime(start);

        Say("cold start: whole, all answered", [whole, answered]);
        Assert.True(answered < ColdStartMax, $"It took {answered}.");
    }

    [Fact]
    public async Task A_cluster_that_comes_back_at_other_addresses_does_not_wait_long_for_the_dead()
    {
        var cluster = await running.Whole();
        using var cases = new KnownCases(cluster);
        await cases.Announce(Cases);

        await Task.WhenAll(cluster.Silos.Select(silo => silo.Kill()));
        foreach (var silo in cluster.Silos)
            cluster.Move(silo);
        var start = Stopwatch.GetTimestamp();
        await cluster.MakeWhole();
        await cases.AllAnswer();
        var answered = Stopwatch.GetElapsedTime(start);

        Say("cold start at other addresses: all answered", [answered]);
        Assert.True(answered < MovedStartMax, $"It took {answered}.");
    }

    static void Say(string what, IEnumerable<TimeSpan> times) => TestContext.Current.TestOutputHelper?.WriteLine(
        $"{what} {string.Join(", ", times.Select(time => $"{time.TotalSeconds:F1} s"))}");
}
