using AsielGrains.Checker.Histories;
using AsielGrains.Cluster.Tests.Load;
using AsielGrains.Cluster.Tests.Silos;

namespace AsielGrains.Cluster.Tests.Upgrades;

public sealed class RollingUpgradeTests
{
    const int Answers = 150;

    [Fact]
    public async Task Silos_are_replaced_one_by_one_by_the_new_version_and_back_and_no_command_fails()
    {
        var earlier = await EarlierHost.Build();
        await using var cluster = await SiloCluster.Create();
        foreach (var silo in cluster.Silos)
            silo.Settings = silo.Settings with { Program = earlier };
        await cluster.MakeWhole();
        await using var work = Work.Start(cluster);

        foreach (var program in (string?[])[null, earlier])
            foreach (var silo in cluster.Silos)
            {
                await work.Progress(Answers);
                Assert.Equal(0, await silo.Process.Stop());
                await work.Progress(Answers);
                silo.Settings = silo.Settings with { Program = program };
                await silo.Start();
            }

        await work.Progress(Answers);
        await work.Judge();
        // Commands are repeated until they are answered; reads are not, and a silo that is being replaced gives none.
        Assert.DoesNotContain(
            cluster.History.Operations,
            operation => operation.Kind is not OperationKind.Read && (operation.Outcome is null or Outcome.Unknown));
    }
}
