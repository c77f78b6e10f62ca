using AsielGrains.Cluster.Tests.Load;
using AsielGrains.Cluster.Tests.Silos;

namespace AsielGrains.Cluster.Tests.Rebuilds;

public sealed class FlowRebuildTests(RunningCluster running)
{
    const int Answers = 150;

    [Fact]
    public async Task The_flow_is_counted_anew_from_the_journal_under_load_and_shows_the_same_figures()
    {
        var cluster = await running.Whole();
        await using var work = Work.Start(cluster);
        await work.Progress(Answers);

        // Without its checkpoint, and its guardian gone with one silo after the other, it starts from nothing.
        foreach (var silo in cluster.Silos)
        {
            await cluster.Ask("delete from grain_state where grain_type like '%flow%'");
            await silo.Kill();
            await work.Progress(Answers);
            await cluster.MakeWhole();
        }

        await work.Judge();
    }
}
