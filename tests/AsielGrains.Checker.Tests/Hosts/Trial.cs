using System.Diagnostics;
using AsielGrains.Checker.Canaries;
using AsielGrains.Checker.Checks;
using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Journals;
using AsielGrains.Checker.Load;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Checker.Tests.Hosts;

/// <summary>
/// Everything one run needs: a folder, a host or two, a history outside the folder, and the checks at the end.
/// </summary>
sealed class Trial : IAsyncDisposable
{
    readonly string _path = Path.GetTempFileName();
    readonly string _sabotage;
    readonly List<FailingHost> _hosts = [];

    public Trial(int seed, string sabotage = "")
    {
        (Seed, _sabotage) = (seed, sabotage);
        History = new(_path);
        Journal = JournalTables.Sqlite(Folder.At("journal.db"));
    }

    public int Seed { get; }

    public HostFolder Folder { get; } = new();

    public History History { get; }

    public JournalTables Journal { get; }

    public FailingHost Host => _hosts[0];

    /// <summary>Since the beginning, without the starts of hosts, which a busy machine makes long.</summary>
    public Stopwatch Clock { get; } = Stopwatch.StartNew();

    public IReadOnlyList<Endpoint> Endpoints => [.. _hosts.Select(host => host.Endpoint)];

    /// <summary>One more host on the same journal.</summary>
    public FailingHost AddHost()
    {
        var host = new FailingHost(Folder, Clock, _sabotage);
        _hosts.Add(host);
        return host;
    }

    public ChainLoad Load(LoadPlan plan) => ChainLoad.Start(Endpoints, plan, History);

    /// <summary>Checks everything: the history against the rows, and what was left behind for canaries.</summary>
    public async Task<Verdict> Check(CheckSettings? settings = null)
    {
        var verdict = await HistoryChecker.Check(History, Journal, settings);
        verdict.Add(await Leaks());
        return verdict;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var host in _hosts)
            await host.DisposeAsync();
        await Journal.DisposeAsync();
        History.Dispose();
        File.Delete(_path);
        Folder.Dispose();
    }

    async Task<IEnumerable<Violation>> Leaks()
    {
        var scan = new CanaryScan();
        scan.AddFolder(Folder.Path);
        foreach (var output in _hosts.SelectMany(host => host.Outputs))
            scan.Add("log", output);
        using var http = new HttpClient();
        scan.Add("metrics", await http.GetStringAsync(new Uri(Host.Process.Management, "/metrics")));
        return scan.Run(History);
    }
}
