using System.Diagnostics;
using AsielGrains.Checker.Histories;
using AsielGrains.Cluster.Tests.Load;
using AsielGrains.Cluster.Tests.Networks;
using AsielGrains.Cluster.Tests.Silos;
using AsielGrains.TestSupport.Faults;
using Npgsql;

namespace AsielGrains.Cluster.Tests.Databases;

public sealed class DatabaseFaultTests(RunningCluster running)
{
    const int Answers = 100;
    const int RestartsShort = 3;
    const int RestartsLong = 200;
    const int Cuts = 50;
    const int ConnectionsMax = 400;

    static readonly TimeSpan Outage = TimeSpan.FromSeconds(2);
    static readonly TimeSpan InFlight = TimeSpan.FromMilliseconds(500);
    static readonly TimeSpan RecoveryMax = TimeSpan.FromSeconds(5);
    static readonly TimeSpan SlowTime = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task Nothing_is_acknowledged_while_the_database_is_down_and_work_goes_on_when_it_is_up()
    {
        var cluster = await running.Whole();
        await using var work = Work.Start(cluster);
        var restarts = Soak.Count(RestartsShort, RestartsLong);
        var recoveries = new List<TimeSpan>();

        for (var restart = 0; restart < restarts; restart++)
        {
            await work.Progress(Answers);
            await End(cluster, restart);
            // Answers that the database gave just before are still on their way to the clients.
            await Moments.Pass(InFlight);
            var before = Acknowledged(cluster);
            await Moments.Pass(Outage);
            Assert.Equal(before, Acknowledged(cluster));
            await cluster.Server.StartAgain();
            recoveries.Add(await work.Progress(Answers));
        }

        Assert.All(cluster.Silos, silo => Assert.True(silo.Running, cluster.Words()));
        Assert.Equal(cluster.Silos.Count, await cluster.ActiveMembers());
        TestContext.Current.TestOutputHelper?.WriteLine($"at work again after {string.Join(", ", recoveries)}");
        Assert.All(recoveries, time => Assert.True(time < RecoveryMax, $"It took {time}; seed {work.Seed}."));
        var verdict = await work.Judge();
        work.Keep("database-restarts", restarts, verdict);
    }

    [Fact]
    public async Task An_answer_lost_between_commit_and_client_is_found_again_under_its_request_id()
    {
        var cluster = await running.Whole();
        var links = running.Links;
        await using var work = Work.Start(cluster);

        for (var cut = 0; cut < Cuts; cut++)
        {
            var link = links[cut % links.Count];
            var (seen, target) = (Stopwatch.GetTimestamp(), link.Cuts + 1);
            link.CutNextAppend();
            await cluster.Until(() => Task.FromResult(link.Cuts >= target), "an append was cut off");
            await work.Progress(links.Count);
        }

        await work.Judge();
    }

    [Theory]
    [InlineData(200)]
    [InlineData(2_000)]
    public async Task A_slow_database_makes_clients_wait_and_costs_no_silo_its_place(int milliseconds)
    {
        var cluster = await running.Whole();
        var processes = cluster.Silos.Select(silo => silo.Process.Id).ToArray();
        await using var work = Work.Start(cluster);
        await work.Progress(Answers);
        try
        {
            // In both directions: half each.
            running.Link(LinkState.Good with { Delay = TimeSpan.FromMilliseconds(milliseconds / 2) });
            await Moments.Pass(SlowTime);
            Assert.Equal(cluster.Silos.Count, await cluster.ActiveMembers());
        }
        finally
        {
            running.Link(LinkState.Good);
        }

        await work.Progress(Answers);
        Assert.Equal(processes, cluster.Silos.Select(silo => silo.Process.Id));
        Assert.All(cluster.Silos, silo => Assert.True(silo.Running, cluster.Words()));
        await work.Judge();
    }

    [Fact]
    public async Task Silos_go_on_with_the_connections_they_have_when_the_database_gives_no_more()
    {
        var cluster = await running.Whole();
        await using var work = Work.Start(cluster);
        await work.Progress(Answers);
        var taken = new List<NpgsqlConnection>();
        try
        {
            await Take(cluster.Database, taken);
            await work.Progress(Answers);
        }
        finally
        {
            foreach (var connection in taken)
                await connection.DisposeAsync();
        }

        await work.Judge();
    }

    static async Task End(SiloCluster cluster, int number)
    {
        switch (number % 3)
        {
            case 0:
                await cluster.Server.Stop("fast");
                break;
            case 1:
                await cluster.Server.Stop("immediate");
                break;
            default:
                await cluster.Server.Kill();
                break;
        }
    }

    static int Acknowledged(SiloCluster cluster) =>
        cluster.History.Operations.Count(operation => operation.Outcome is Outcome.Accepted);

    static async Task Take(string database, List<NpgsqlConnection> taken)
    {
        var settings = new NpgsqlConnectionStringBuilder(database) { Pooling = false }.ToString();
        try
        {
            while (taken.Count < ConnectionsMax)
            {
                var connection = new NpgsqlConnection(settings);
                taken.Add(connection);
                await connection.OpenAsync();
            }
        }
        catch (PostgresException full) when (full.SqlState == PostgresErrorCodes.TooManyConnections)
        {
            return;
        }

        Assert.Fail("The database gave more connections than it may.");
    }
}
