using System.Globalization;
using System.Text.RegularExpressions;
using AsielGrains.Cluster.Tests.Load;
using AsielGrains.Cluster.Tests.Silos;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Cluster.Tests.Rebuilds;

public sealed partial class FlowRebuildTests(RunningCluster running)
{
    const int Answers = 150;

    /// <summary>Each silo twice.</summary>
    const int KillsMax = 2 * SiloCluster.Size;

    const string OfTheFlow = "grain_state where grain_type like '%flow%'";

    [Fact]
    public async Task The_flow_is_counted_anew_from_the_journal_under_load_and_shows_the_same_figures()
    {
        var cluster = await running.Whole();
        await using var work = Work.Start(cluster);
        await work.Progress(Answers);
        await cluster.Until(
            async () => await cluster.Ask($"select count(*) from {OfTheFlow}") is > 0L, "the flow has a checkpoint");
        var events = (long)(await cluster.Ask("select count(*) from event"))!;
        var said = cluster.Silos.ToDictionary(silo => silo.Process, silo => silo.Process.Output.Length);

        // Without its checkpoint, and its guardian gone with one silo after the other, it starts from nothing. A
        // guardian may get between the two and write of it once more: then there is another round.
        for (var kill = 0; kill < KillsMax && !CountedAnew(said, events); kill++)
        {
            var silo = cluster.Silos[kill % cluster.Silos.Count];
            await cluster.Ask($"delete from {OfTheFlow}");
            await silo.Kill();
            await work.Progress(Answers);
            await cluster.MakeWhole();
            said.Add(silo.Process, 0);
        }

        await work.Judge();
        Assert.True(CountedAnew(said, events), $"It never started from nothing; seed {work.Seed}.");
    }

    // Somebody began at nothing, and had counted all there was when he had caught up.
    static bool CountedAnew(Dictionary<HostProcess, int> said, long events) => said.Any(process =>
    {
        var since = process.Key.Output[process.Value..];
        var start = Starts().Matches(since).FirstOrDefault(start => start.Groups["position"].Value == "0.0");
        return start is not null && Counts().Matches(since, start.Index).Any(count =>
            long.Parse(count.Groups["events"].Value, CultureInfo.InvariantCulture) >= events);
    });

    // Event 2001.
    [GeneratedRegex(@"The flow starts from its checkpoint at (?<position>\S+) with \d+ cases\.")]
    private static partial Regex Starts();

    // Event 2002.
    [GeneratedRegex(@"The flow has caught up with the journal at \S+: (?<events>\d+) events\.")]
    private static partial Regex Counts();
}
