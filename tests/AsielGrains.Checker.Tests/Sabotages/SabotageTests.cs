using System.Diagnostics;
using AsielGrains.TestSupport.Faults;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Checker.Tests.Sabotages;

/// <summary>Who tests the tester: every deliberate bug is found, and where there is none nothing is.</summary>
public sealed class SabotageTests
{
    /// <summary>
    /// A bug does harm only when chance gives it an opening: a kill at its moment, a batch that comes twice.
    /// </summary>
    const int RunsMax = 3;

    /// <summary>The fifteen, each in the scenario in which it can do harm.</summary>
    public static TheoryData<string, Scenario> Bugs() => new()
    {
        { "ack-before-commit", Scenario.Killed },
        { "drop-command-memory", Scenario.Plain },
        { "ignore-expected-version", Scenario.Split },
        { "double-first-write", Scenario.Split },
        { "skip-feed-event", Scenario.Plain },
        { "cursor-before-effect", Scenario.Stopped },
        { "double-count-redelivered", Scenario.Redelivered },
        { "checksum-unverified", Scenario.Flipped },
        { "wall-clock-order", Scenario.Killed },
        { "disclosure-after-response", Scenario.SlowDisclosure },
        { "mask-unrecorded", Scenario.Plain },
        { "swap-cases", Scenario.Plain },
        { "stale-read", Scenario.Plain },
        { "lost-claim", Scenario.Plain },
        { "canary-in-log", Scenario.Plain },
    };

    [Theory]
    [MemberData(nameof(Bugs))]
    public async Task A_deliberate_bug_is_found(string sabotage, Scenario scenario)
    {
        var clock = Stopwatch.StartNew();
        for (var run = 1; run <= RunsMax; run++)
        {
            var seed = Random.Shared.Next();
            var found = await FoundBy(scenario, seed, sabotage);
            TestContext.Current.TestOutputHelper?.WriteLine(
                $"{sabotage}, seed {seed}, after {clock.Elapsed.TotalSeconds:F1} s: {found ?? "nothing"}");
            if (found is not null)
                return;
        }

        Assert.Fail($"{sabotage} went unnoticed in {RunsMax} runs.");
    }

    [Theory]
    [InlineData(Scenario.Plain)]
    [InlineData(Scenario.Killed)]
    [InlineData(Scenario.Stopped)]
    [InlineData(Scenario.Split)]
    [InlineData(Scenario.Redelivered)]
    [InlineData(Scenario.Flipped)]
    [InlineData(Scenario.SlowDisclosure)]
    public async Task A_run_without_a_bug_gives_no_alarm(Scenario scenario)
    {
        var (clock, first) = (Stopwatch.StartNew(), Random.Shared.Next(1_000_000_000));
        for (var seed = first; seed < first + Lengths.CleanRuns; seed++)
        {
            var verdict = await ScenarioRun.Play(scenario, seed);

            TestContext.Current.TestOutputHelper?.WriteLine($"{scenario}, seed {seed}: {verdict.Report()}");
            Assert.True(verdict.IsClean, $"{scenario}, seed {seed}: {verdict.Report()}");
        }

        SoakResult.Keep($"clean-{scenario}", first, clock.Elapsed, new Dictionary<string, long>
        {
            ["runs from the first seed"] = Lengths.CleanRuns,
            ["false alarms"] = 0,
        });
    }

    static async Task<string?> FoundBy(Scenario scenario, int seed, string sabotage)
    {
        try
        {
            var verdict = await ScenarioRun.Play(scenario, seed, sabotage);
            return verdict.IsClean ? null : verdict.Report();
        }
        catch (HostNotReadyException)
        {
            // The product found it first: it serves nothing that it can't count.
            return "the host did not get ready again";
        }
    }
}
