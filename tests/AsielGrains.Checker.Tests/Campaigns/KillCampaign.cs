using System.Diagnostics;
using AsielGrains.Checker.Checks;
using AsielGrains.Checker.Tests.Hosts;
using AsielGrains.TestSupport.Faults;

namespace AsielGrains.Checker.Tests.Campaigns;

/// <summary>
/// Kills one host again and again, at random moments and at failpoints, while clients go on. Series by series on a
/// folder of its own; after each the checker looks at everything.
/// </summary>
sealed class KillCampaign(int kills, int quota, int seed)
{
    const int KillsPerSeries = 10;
    const string RandomMoment = "random moment";

    /// <summary>What was not hit by then is not going to be: the host dies all the same.</summary>
    static readonly TimeSpan HitWithin = TimeSpan.FromSeconds(6);

    readonly Random _random = new(seed);
    readonly SortedDictionary<string, int> _places = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);
    readonly Queue<KillPlan> _plans = [];
    readonly List<TimeSpan> _restarts = [];
    readonly List<Violation> _violations = [];
    int _misses;

    public IReadOnlyDictionary<string, int> Places => _places;

    public int Kills => _places.Values.Sum();

    public IReadOnlyList<Violation> Violations => _violations;

    public TimeSpan RestartP95 => _restarts.Order().ElementAt(_restarts.Count * 95 / 100);

    public async Task Run()
    {
        var clock = Stopwatch.StartNew();
        foreach (var plan in KillPlan.Draw(kills - Math.Max(quota, kills / KillsPerSeries), quota, _random))
            _plans.Enqueue(plan);
        var perSeries = Math.Max(1, Math.Min(KillsPerSeries, _plans.Count / quota));
        for (var number = 0; _plans.Count > 0 && number < kills; number++)
            await Series(number, Next(perSeries));
        SoakResult.Keep("kills-one-host", seed, clock.Elapsed, Counts());
    }

    SortedDictionary<string, long> Counts()
    {
        var counts = new SortedDictionary<string, long>(_counts, StringComparer.Ordinal)
        {
            ["kills"] = Kills,
            ["violations"] = _violations.Count,
            ["ms to restart, p95"] = (long)RestartP95.TotalMilliseconds,
        };
        foreach (var (place, kills) in _places)
            counts[$"kills at {place}"] = kills;
        return counts;
    }

    KillPlan[] Next(int count) =>
        [.. Enumerable.Range(0, Math.Min(count, _plans.Count)).Select(_ => _plans.Dequeue())];

    async Task Series(int number, KillPlan[] plans)
    {
        await using var trial = new Trial(seed + number);
        var host = trial.AddHost();
        Note(await host.StartAndDie($"{KillPlan.MigrationStep}:kill@{_random.Next(1, 4)}"), KillPlan.MigrationStep);
        await host.Start(plans[0].Failures);
        await using (var load = trial.Load(new() { Seed = trial.Seed, HotShare = 0.15, HotCaseOperations = 600 }))
        {
            for (var i = 0; i < plans.Length; i++)
            {
                await Die(host, plans[i]);
                var clock = Stopwatch.StartNew();
                await host.Start(i + 1 < plans.Length ? plans[i + 1].Failures : "");
                _restarts.Add(clock.Elapsed);
            }

            await load.End(trial.Journal);
        }

        var verdict = await trial.Check();
        foreach (var (what, count) in verdict.Counts)
            _counts[what] = _counts.GetValueOrDefault(what) + count;
        _violations.AddRange(verdict.Violations);
        verdict.WasLookedAt($"series {number}, seed {trial.Seed}");
        TestContext.Current.TestOutputHelper?.WriteLine($"series {number}: {verdict.Report()}");
    }

    async Task Die(FailingHost host, KillPlan plan)
    {
        var process = host.Process;
        if (plan.Failpoint == KillPlan.Deactivation)
        {
            await Work();
            await process.Stop();
        }
        else if (plan == KillPlan.Random)
        {
            await Work();
            await process.Kill();
        }
        else if (!await process.EndsWithin(HitWithin))
        {
            await process.Kill();
        }

        // What was not hit has another try, or the quota would be luck.
        if (!Note(process, plan.Failpoint) && plan != KillPlan.Random && _misses++ < kills)
            _plans.Enqueue(plan);
    }

    bool Note(TestSupport.Hosts.HostProcess process, string failpoint)
    {
        var hit = failpoint.Length > 0
            && process.Output.Contains($"failpoint {failpoint}: kill", StringComparison.Ordinal);
        var place = hit ? failpoint : RandomMoment;
        _places[place] = _places.GetValueOrDefault(place) + 1;
        return hit;
    }

    // A random moment is what is wanted here, not a fact.
    async Task Work()
    {
        var end = Stopwatch.GetTimestamp() + (long)(Stopwatch.Frequency * (0.1 + (_random.NextDouble() * 0.6)));
        while (Stopwatch.GetTimestamp() < end)
            await Task.Delay(5);
    }
}
