using System.Diagnostics;
using AsielGrains.Checker.Tests.Hosts;
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

    /// <summary>Of the run in which it is found, without the starts of hosts.</summary>
    static readonly TimeSpan FoundWithin = TimeSpan.FromSeconds(60);

    public static TheoryData<string> Bugs() => [.. DeliberateBug.All.Select(bug => bug.Name)];

    [Theory]
    [MemberData(nameof(Bugs))]
    public async Task A_deliberate_bug_is_found(string name)
    {
        var bug = DeliberateBug.All.Single(bug => bug.Name == name);
        var (clock, first) = (Stopwatch.StartNew(), Soak.AnySeed());
        var slowest = TimeSpan.Zero;
        for (var number = 0; number < Lengths.SabotageSeeds; number++)
        {
            var found = await Found(bug, first + (number * RunsMax));
            Assert.True(found < FoundWithin, $"{name} was found after {found} only.");
            slowest = found > slowest ? found : slowest;
        }

        SoakResult.Keep($"sabotage-{name}", first, clock.Elapsed, new Dictionary<string, long>
        {
            ["found"] = Lengths.SabotageSeeds,
            ["ms until found, at most"] = (long)slowest.TotalMilliseconds,
        });
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
        var (clock, first) = (Stopwatch.StartNew(), Soak.AnySeed());
        for (var run = 0; run < Lengths.CleanRuns; run++)
        {
            var seed = first + run;
            var verdict = await ScenarioRun.Play(scenario, seed);

            TestContext.Current.TestOutputHelper?.WriteLine($"{scenario}, seed {seed}: {verdict.Report()}");
            Assert.True(verdict.IsClean, $"{scenario}, seed {seed}: {verdict.Report()}");
            verdict.WasLookedAt($"{scenario}, seed {seed}", strict: scenario is not Scenario.Split);
        }

        SoakResult.Keep($"clean-{scenario}", first, clock.Elapsed, new Dictionary<string, long>
        {
            ["runs from the first seed"] = Lengths.CleanRuns,
            ["false alarms"] = 0,
        });
    }

    static async Task<TimeSpan> Found(DeliberateBug bug, int first)
    {
        var seen = new List<string>();
        for (var run = 0; run < RunsMax; run++)
        {
            var (foundAfter, what) = await FoundIn(bug, first + run);
            seen.Add($"{bug.Name}, seed {first + run}, found after {foundAfter}: {what}");
            TestContext.Current.TestOutputHelper?.WriteLine(seen[^1]);
            if (foundAfter is { } time)
                return time;
        }

        throw new InvalidOperationException(
            $"{string.Join(" or ", bug.Invariants)} was not found broken:\n{string.Join('\n', seen)}");
    }

    static async Task<(TimeSpan? FoundAfter, string What)> FoundIn(DeliberateBug bug, int seed)
    {
        try
        {
            var (verdict, took) = await ScenarioRun.Play(bug, seed);
            var isFound = verdict.Violations.Any(violation => bug.Invariants.Contains(violation.Invariant));
            return (isFound ? took : null, verdict.Report());
        }
        catch (HostNotReadyException) when (bug.MayKeepTheHostDown)
        {
            // The product found it first: it serves nothing that it can't count.
            return (TimeSpan.Zero, "the host did not get ready again");
        }
    }
}
