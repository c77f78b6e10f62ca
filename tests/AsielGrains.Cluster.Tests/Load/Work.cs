using System.Diagnostics;
using AsielGrains.Checker.Canaries;
using AsielGrains.Checker.Checks;
using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Journals;
using AsielGrains.Checker.Load;
using AsielGrains.Cluster.Tests.Silos;
using AsielGrains.TestSupport.Faults;

namespace AsielGrains.Cluster.Tests.Load;

/// <summary>Clients at work while something happens to the cluster, and the verdict on what they were told.</summary>
public sealed class Work : IAsyncDisposable
{
    /// <summary>Few: clients, silos and PostgreSQL share the processors of the machine.</summary>
    const int Clients = 4;

    /// <summary>The history grows with every test and is looked through at the end of each.</summary>
    const int ControlKeysMax = 30;

    const int ExplainedMin = 5;

    static readonly TimeSpan ControlTimeMax = TimeSpan.FromSeconds(3);

    /// <summary>One case on which the search gets lost must not take the time of the others.</summary>
    static readonly TimeSpan ControlTimeEach = TimeSpan.FromMilliseconds(250);

    /// <summary>How long the cluster may take to answer anybody at all before a test gives up.</summary>
    static readonly TimeSpan StallMax = TimeSpan.FromMinutes(2);

    static readonly TimeSpan Pulse = TimeSpan.FromMilliseconds(20);

    readonly SiloCluster _cluster;
    readonly ChainLoad _load;
    readonly int _faultsBefore;
    readonly long _started = History.Now;

    Work(SiloCluster cluster, LoadPlan plan)
    {
        _cluster = cluster;
        Seed = plan.Seed;
        _faultsBefore = cluster.History.Faults.Count;
        _load = ChainLoad.Start(cluster.Endpoints, plan, cluster.History);
    }

    /// <summary>Everything by chance in a test comes from here.</summary>
    public int Seed { get; }

    /// <summary>Operations begun by the clients so far.</summary>
    public long Operations => _load.Operations;

    /// <param name="change">What this test wants otherwise.</param>
    public static Work Start(SiloCluster cluster, Func<LoadPlan, LoadPlan>? change = null)
    {
        var plan = new LoadPlan { Seed = cluster.NextSeed(), Clients = Clients, StreamingClients = 1, CopiesMax = 8 };
        return new(cluster, change?.Invoke(plan) ?? plan);
    }

    /// <summary>Waits until the clients have got so many further answers.</summary>
    public async Task<TimeSpan> Progress(long operations)
    {
        var (start, target) = (Stopwatch.GetTimestamp(), Operations + operations);
        while (Operations < target)
        {
            if (Stopwatch.GetElapsedTime(start) > StallMax)
                throw new TimeoutException($"The clients got no further; seed {Seed}.\n{_cluster.Words()}");
            await Task.Delay(Pulse, TestContext.Current.CancellationToken);
        }

        return Stopwatch.GetElapsedTime(start);
    }

    /// <summary>Ends the load on a whole cluster and holds what clients were ever told against the tables.</summary>
    public async Task<Verdict> Judge(bool strict = true)
    {
        await _cluster.MakeWhole();
        await using var journal = JournalTables.Postgres(_cluster.Database);
        await _load.End(journal).WaitAsync(StallMax);
        var verdict = await HistoryChecker.Check(
            _cluster.History,
            journal,
            new()
            {
                Strict = strict, FlowsSince = _started,
                ControlKeysMax = ControlKeysMax,
                ControlTimeMax = ControlTimeEach,
                ControlTimeTotalMax = ControlTimeMax,
            });
        verdict.Add(await Leaks());
        var report = $"seed {Seed}: {verdict.Report()}";
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        Assert.True(
            verdict.IsClean || IsOfBefore(verdict), $"{report}\n{_cluster.Complaints()}");
        WasLookedAt(verdict, strict, report);
        return verdict;
    }

    /// <summary>Keeps what was done to the cluster meanwhile, where results are wanted.</summary>
    public void Keep(string fault, int faults, Verdict verdict) => SoakResult.Keep(
        $"cluster-{fault}",
        Seed,
        Stopwatch.GetElapsedTime(_started),
        new SortedDictionary<string, long>(verdict.Counts.ToDictionary(), StringComparer.Ordinal)
        {
            [fault] = faults,
            ["violations"] = verdict.Violations.Count,
        });

    // I10: what silos printed and what they tell Prometheus.
    async Task<IEnumerable<Violation>> Leaks()
    {
        var scan = new CanaryScan();
        using var http = new HttpClient();
        foreach (var silo in _cluster.Silos)
        {
            foreach (var output in silo.Outputs)
                scan.Add("log", output);
            scan.Add("metrics", await http.GetStringAsync(new Uri(silo.Process.Management, "/metrics")));
        }

        return scan.Run(_cluster.History);
    }

    // A verdict on nothing is clean too.
    void WasLookedAt(Verdict verdict, bool strict, string report)
    {
        Assert.All(_cluster.Endpoints, endpoint => Assert.True(
            verdict.FlowsRecounted.GetValueOrDefault(endpoint.Name) >= ChainLoad.Watermarks,
            $"too few figures of {endpoint.Name} were recounted; {report}"));
        Assert.True(
            verdict.FlowsRecounted.Values.Sum() > _cluster.Endpoints.Count * ChainLoad.Watermarks,
            $"no figures of the time before the end were recounted; {report}");
        Assert.True(!strict || verdict.CasesExplained >= ExplainedMin, $"the search was idle; {report}");
    }

    // An answer that nobody should get failed the test in which it was given; it need not fail all that follow.
    bool IsOfBefore(Verdict verdict) =>
        _cluster.History.Faults.Count == _faultsBefore && verdict.Violations.Count == _faultsBefore;

    public ValueTask DisposeAsync() => _load.DisposeAsync();
}
