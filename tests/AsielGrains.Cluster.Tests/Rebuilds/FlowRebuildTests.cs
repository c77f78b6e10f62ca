using System.Globalization;
using System.Text.RegularExpressions;
using AsielGrains.Cluster.Tests.Load;
using AsielGrains.Cluster.Tests.Silos;

namespace AsielGrains.Cluster.Tests.Rebuilds;

public sealed partial class FlowRebuildTests(RunningCluster running)
{
    const int Answers = 150;
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

        // Without its checkpoint, and its guardian gone with one silo after the other, it starts from nothing.
        foreach (var silo in cluster.Silos)
        {
            await cluster.Ask($"delete from {OfTheFlow}");
            await silo.Kill();
            await work.Progress(Answers);
            await cluster.MakeWhole();
            said.Add(silo.Process, 0);
        }

        await work.Judge();
        var since = string.Concat(said.Select(process => process.Key.Output[process.Value..]));
        // What its guardian still wrote of it before its own end is too little to begin later than at the start.
        Assert.All(Starts().Matches(since), start => Assert.Equal("0.0", start.Groups["position"].Value));
        Assert.Contains(Counts().Matches(since), count =>
            long.Parse(count.Groups["events"].Value, CultureInfo.InvariantCulture) >= events);
    }

    // Event 2001.
    [GeneratedRegex(@"The flow starts from its checkpoint at (?<position>\S+) with \d+ cases\.")]
    private static partial Regex Starts();

    // Event 2002.
    [GeneratedRegex(@"The flow has caught up with the journal at \S+: (?<events>\d+) events\.")]
    private static partial Regex Counts();
}
