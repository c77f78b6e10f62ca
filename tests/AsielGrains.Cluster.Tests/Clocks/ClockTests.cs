using System.Globalization;
using AsielGrains.Cluster.Tests.Load;
using AsielGrains.Cluster.Tests.Silos;
using AsielGrains.Domain.Time;
using AsielGrains.TestSupport.Faults;
using Grpc.Core;

namespace AsielGrains.Cluster.Tests.Clocks;

public sealed class ClockTests(RunningCluster running)
{
    const int Answers = 80;
    const int RoundsLong = 160;
    static readonly TimeSpan CallMax = TimeSpan.FromSeconds(10);
    static readonly TimeSpan PatienceMax = TimeSpan.FromSeconds(60);

    const string Differs = "ahead of the database's";

    static readonly string[] Jumps = ["+2h", "-2h", "+3d"];

    [Fact]
    public async Task A_silo_whose_clock_jumps_dates_facts_like_the_others_and_says_that_it_is_wrong()
    {
        var cluster = await running.Whole();
        var silo = cluster.Silos[1];
        var before = silo.Settings;
        (var clock, silo.Settings) = FalseClock.For(before);
        var since = await cluster.Ask("select clock_timestamp()::text");
        try
        {
            await silo.Kill();
            await silo.Start();
            await using var work = Work.Start(cluster);
            for (var round = 0; round < Soak.Count(1, RoundsLong); round++)
                foreach (var jump in Jumps)
                {
                    await work.Progress(Answers);
                    clock.Set(jump);
                    await silo.Process.Line(Differs);
                    await work.Progress(Answers);
                    await TodayIsAcceptedAndTomorrowIsNot(cluster);
                }

            // Who joins while another's clock is wrong is not voted out for it.
            await cluster.Silos[2].Kill();
            await cluster.Silos[2].Start();
            await work.Progress(Answers);

            await work.Judge();
            Assert.Equal(0L, await FalselyDated(cluster, $"{since}"));
        }
        finally
        {
            silo.Settings = before;
            await silo.Kill();
        }
    }

    [Fact]
    public async Task Silos_in_other_time_zones_agree_on_the_date_in_the_Netherlands()
    {
        var cluster = await running.Whole();
        var before = cluster.Silos.Select(silo => silo.Settings).ToArray();
        string[] zones = ["Pacific/Kiritimati", "Pacific/Niue", "Europe/Amsterdam"];
        try
        {
            for (var i = 0; i < zones.Length; i++)
            {
                cluster.Silos[i].Settings = before[i] with
                {
                    Variables = new Dictionary<string, string>(before[i].Variables) { ["TZ"] = zones[i] },
                };
                await cluster.Silos[i].Kill();
            }

            await cluster.MakeWhole();
            await TodayIsAcceptedAndTomorrowIsNot(cluster);
            await using var work = Work.Start(cluster);
            await work.Progress(Answers);
            await work.Judge();
        }
        finally
        {
            for (var i = 0; i < zones.Length; i++)
            {
                cluster.Silos[i].Settings = before[i];
                await cluster.Silos[i].Kill();
            }
        }
    }

    static Task<object?> FalselyDated(SiloCluster cluster, string since) => cluster.Ask(
        $"""
        select count(*) from (
          select recorded_at, max(recorded_at) over (order by xid, position) as latest from event) e
        where recorded_at > clock_timestamp() + interval '30 seconds'
          or (latest > '{since}' and latest - recorded_at > interval '30 seconds')
        """);

    static async Task TodayIsAcceptedAndTomorrowIsNot(SiloCluster cluster)
    {
        var today = DutchTime.DateAt(DateTimeOffset.UtcNow);
        using var partner = new Partner(cluster, "dated cases");
        foreach (var silo in cluster.Silos)
        {
            Assert.Null(await partner.AnnounceOn(silo, Partner.NewCase(), Text(today), CallMax, PatienceMax));
            Assert.Equal(
                StatusCode.FailedPrecondition, await partner.AnnounceInVain(silo, Text(today.AddDays(1)), CallMax));
        }
    }

    static string Text(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
