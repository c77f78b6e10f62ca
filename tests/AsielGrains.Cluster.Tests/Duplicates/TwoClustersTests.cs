using AsielGrains.Cluster.Tests.Load;
using AsielGrains.Cluster.Tests.Silos;
using AsielGrains.TestSupport.Faults;

namespace AsielGrains.Cluster.Tests.Duplicates;

public sealed class TwoClustersTests
{
    const int OperationsShort = 4_000;
    const int OperationsLong = 400_000;

    [Fact]
    public async Task Two_guardians_of_one_case_never_both_get_their_way()
    {
        // Two clusters that do not know of each other, on one database and under one service: every case has two.
        await using var cluster = await SiloCluster.Create(_ => new()
        {
            Size = 2,
            ArgumentsOf = number => [$"--Cluster:ClusterId=half-{number}"],
        });
        await cluster.MakeWhole();
        await using var work = Work.Start(
            cluster, plan => plan with { ReadsOwnWrites = true, CasesOpen = 4, MergeShare = 0 });

        await work.Progress(Soak.Count(OperationsShort, OperationsLong));

        // What stores nothing may rest on what the guardian knew; what is stored may not.
        await work.Judge(strict: false);
    }
}
