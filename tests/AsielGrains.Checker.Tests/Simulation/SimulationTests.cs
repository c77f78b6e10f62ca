using System.Diagnostics;
using AsielGrains.TestSupport.Faults;

namespace AsielGrains.Checker.Tests.Simulation;

public sealed class SimulationTests
{
    const int Steps = 10_000;

    [Fact]
    public void Nothing_is_broken_whatever_order_fate_chooses()
    {
        var first = Soak.AnySeed();
        TestContext.Current.TestOutputHelper?.WriteLine($"seeds from {first}");
        var clock = Stopwatch.StartNew();
        var events = 0L;
        for (var run = 0; run < Lengths.Seeds; run++)
        {
            var seed = first + run;
            using var simulation = new ChainSimulation(seed);
            simulation.Run(Steps);
            events += simulation.Events;
            Assert.True(
                simulation.Broken.Count == 0, $"seed {seed}: {string.Join("; ", simulation.Broken.Take(5))}");
        }

        SoakResult.Keep("simulator", first, clock.Elapsed, new Dictionary<string, long>
        {
            ["seeds from the first"] = Lengths.Seeds,
            ["steps each"] = Steps,
            ["events"] = events,
            ["broken"] = 0,
        });
    }

    [Fact]
    public void A_seed_plays_the_same_every_time()
    {
        using ChainSimulation one = new(7), other = new(7);
        one.Run(Steps);
        other.Run(Steps);
        Assert.Equal(one.Events, other.Events);
        Assert.InRange(one.Events, Steps / 10, Steps);
    }
}
