using System.Diagnostics;
using AsielGrains.Checker.Journals;
using AsielGrains.Cluster.Tests.Load;
using AsielGrains.Cluster.Tests.Places;
using AsielGrains.Cluster.Tests.Silos;
using AsielGrains.TestSupport.Faults;

namespace AsielGrains.Cluster.Tests.Pauses;

public sealed class PauseTests(RunningCluster running)
{
    const int ShortPauses = 2;
    const int LongPausesShort = 1;
    const int LongPausesLong = 40;
    const int Answers = 100;

    /// <summary>More than there is time for.</summary>
    const int ReservationsMax = 1_000_000;

    /// <summary>At full speed the race would take the processors on which the others have to notice.</summary>
    static readonly TimeSpan Pace = TimeSpan.FromMilliseconds(200);

    static readonly TimeSpan ShortPause = TimeSpan.FromSeconds(5);
    static readonly TimeSpan LongPause = TimeSpan.FromSeconds(25);
    static readonly TimeSpan NoticeMax = TimeSpan.FromSeconds(40);

    [Fact]
    public async Task A_silo_that_stands_still_for_five_seconds_is_waited_for()
    {
        var cluster = await running.Whole();
        await using var work = Work.Start(cluster);
        await work.Progress(Answers);

        for (var pause = 0; pause < ShortPauses; pause++)
        {
            var silo = cluster.Silos[pause % cluster.Silos.Count].Process;
            await Paused(silo, ShortPause, () => Task.CompletedTask);
            await work.Progress(Answers);
            Assert.True(silo.Running, $"It did not survive; seed {work.Seed}.\n{cluster.Words()}");
        }

        Assert.Equal(cluster.Silos.Count, await cluster.ActiveMembers());
        await work.Judge();
    }

    [Fact]
    public async Task A_silo_that_stands_still_for_longer_is_left_behind_and_ends_itself_when_it_wakes()
    {
        var cluster = await running.Whole();
        await using var work = Work.Start(cluster, plan => plan with { ReadsOwnWrites = true });
        using var desk = new CapacityDesk(cluster);
        var race = new BedRace(desk, work.Seed, ReservationsMax, Pace);
        await race.Open();
        var racing = race.Run();
        await work.Progress(Answers);
        var pauses = Soak.Count(LongPausesShort, LongPausesLong);

        for (var pause = 0; pause < pauses; pause++)
        {
            var silo = cluster.Silos[pause % cluster.Silos.Count].Process;
            await Paused(silo, LongPause, async () =>
            {
                await cluster.Until(
                    async () => await cluster.ActiveMembers() == cluster.Silos.Count - 1, "it is evicted", NoticeMax);
                await work.Progress(Answers);
            });
            // What it still wrote on waking is in the tables, or was refused: the verdict says.
            await silo.ExitCode().WaitAsync(NoticeMax);
            await cluster.MakeWhole();
        }

        race.End();
        await racing;
        // On waking it may answer once more from what it knew: callers name their position.
        var verdict = await work.Judge(strict: false);
        await NoBedHasTwo(cluster, race);
        work.Keep("pauses", pauses, verdict);
    }

    // I5, by a list of beds that knows only the rows.
    static async Task NoBedHasTwo(SiloCluster cluster, BedRace race)
    {
        await using var journal = JournalTables.Postgres(cluster.Database);
        var ledger = await BedLedger.Read(journal);
        Assert.True(ledger.Holds > 0, "Nobody raced for beds.");
        await race.Agrees(ledger);
    }

    static async Task Paused(TestSupport.Hosts.HostProcess silo, TimeSpan time, Func<Task> meanwhile)
    {
        var start = Stopwatch.GetTimestamp();
        await silo.Pause();
        try
        {
            await meanwhile();
            await Moments.Pass(time - Stopwatch.GetElapsedTime(start));
        }
        finally
        {
            await silo.Resume();
        }
    }
}
