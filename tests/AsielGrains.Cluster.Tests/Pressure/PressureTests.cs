using System.Diagnostics;
using System.Globalization;
using AsielGrains.Cluster.Tests.Load;
using AsielGrains.Cluster.Tests.Silos;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Cluster.Tests.Pressure;

public sealed class PressureTests(RunningCluster running)
{
    const int Answers = 100;
    const int Clients = 24;
    const long HeapMax = 300L * 1024 * 1024;

    /// <summary>What the runtime and its code take beside the heap.</summary>
    const long ResidentMax = 2 * HeapMax;

    static readonly TimeSpan Time = TimeSpan.FromSeconds(15);
    static readonly TimeSpan Cycle = TimeSpan.FromMilliseconds(250);

    /// <summary>Of each cycle, what is left to a starved silo.</summary>
    static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(25);

    [Fact]
    public async Task A_silo_with_little_memory_goes_on_under_a_flood()
    {
        var cluster = await running.Whole();
        var silo = cluster.Silos[1];
        var before = silo.Settings;
        silo.Settings = before with
        {
            Variables = new Dictionary<string, string>(before.Variables)
            {
                ["DOTNET_GCHeapHardLimit"] = HeapMax.ToString("X", CultureInfo.InvariantCulture),
            },
        };
        try
        {
            await silo.Kill();
            await silo.Start();
            var process = silo.Process.Id;
            await using var work = Work.Start(cluster, plan => plan with { Clients = Clients, CasesOpen = 200 });
            await Moments.Pass(Time);
            await work.Progress(Answers);

            Assert.True(silo.Running, cluster.Words());
            Assert.Equal(process, silo.Process.Id);
            using var seen = Process.GetProcessById(process);
            Assert.InRange(seen.WorkingSet64, 0, ResidentMax);
            await work.Judge();
        }
        finally
        {
            silo.Settings = before;
            await silo.Kill();
        }
    }

    [Fact]
    public async Task A_silo_that_gets_a_tenth_of_the_processor_is_not_taken_for_dead()
    {
        var cluster = await running.Whole();
        var silo = cluster.Silos[2].Process;
        await using var work = Work.Start(cluster);
        await work.Progress(Answers);

        await Starve(silo);
        Assert.True(silo.Running, cluster.Words());
        Assert.Equal(cluster.Silos.Count, await cluster.ActiveMembers());
        await work.Progress(Answers);
        await work.Judge();
    }

    // Every thread of it stands still nine tenths of the time, the watchdog's included.
    static async Task Starve(HostProcess silo)
    {
        for (var start = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(start) < Time;)
        {
            await silo.Pause();
            try
            {
                await Moments.Pass(Cycle - Breath);
            }
            finally
            {
                await silo.Resume();
            }

            await Moments.Pass(Breath);
        }
    }
}
