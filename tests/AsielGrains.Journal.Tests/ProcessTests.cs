using AsielGrains.Domain.Cases;
using AsielGrains.Journal.Privacy;
using AsielGrains.Journal.Storage;
using AsielGrains.Journal.Tests.Storage;
using AsielGrains.TestSupport;

namespace AsielGrains.Journal.Tests;

/// <summary>What only real processes show: races at start, and death in the middle of a write.</summary>
public sealed class ProcessTests(PostgresServer server)
{
    const int Forever = 1_000_000;

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Everything_a_killed_process_acknowledged_on_sqlite_is_found()
    {
        await using var space = new SqliteSpace();
        await KillAndFind("sqlite", space.File, space);
    }

    [Fact]
    public async Task Everything_a_killed_process_acknowledged_on_postgres_is_found()
    {
        await using var space = (PostgresSpace)await PostgresSpace.Create(server);
        await KillAndFind("postgres", space.ConnectionString, space);
    }

    [Fact]
    public async Task Processes_that_start_at_once_on_sqlite_share_one_journal()
    {
        await using var space = new SqliteSpace();
        await StartTogether("sqlite", space.File, space);
    }

    [Fact]
    public async Task Processes_that_start_at_once_on_postgres_share_one_journal()
    {
        await using var space = (PostgresSpace)await PostgresSpace.Create(server);
        await StartTogether("postgres", space.ConnectionString, space);
    }

    static async Task KillAndFind(string engine, string target, IStoreSpace space)
    {
        const int AcksBeforeDeath = 500;
        using var appender = new AppenderProcess(engine, target, streams: 16, Forever);
        List<string> acknowledged = [];
        while (acknowledged.Count < AcksBeforeDeath && await appender.Next(Cancel) is { } line)
            acknowledged.Add(line);

        appender.Kill();
        var rest = await appender.Rest(Cancel);
        // The last line may have been cut.
        acknowledged.AddRange(rest.SkipLast(1));

        Assert.InRange(acknowledged.Count, AcksBeforeDeath, int.MaxValue);
        await AssertFound(space, acknowledged);
    }

    static async Task StartTogether(string engine, string target, IStoreSpace space)
    {
        var appenders = Enumerable.Range(0, 3).Select(_ => new AppenderProcess(engine, target, 4, 25)).ToArray();
        try
        {
            var acknowledged = (await Task.WhenAll(appenders.Select(appender => appender.Rest(Cancel)))).SelectMany(x => x);

            Assert.All(appenders, appender => Assert.Equal(0, appender.ExitCode));
            Assert.Equal(300, await AssertFound(space, acknowledged));
        }
        finally
        {
            foreach (var appender in appenders)
                appender.Dispose();
        }
    }

    static async Task<int> AssertFound(IStoreSpace space, IEnumerable<string> acknowledged)
    {
        await using var journal = new EventJournal(space.Create(), new(new byte[KeyRing.KeyBytes]), TimeProvider.System);
        await journal.Open(Cancel);
        var found = 0;
        foreach (var stream in acknowledged.Select(AppenderProcess.Parse).GroupBy(ack => ack.Stream))
        {
            var events = await journal.Read(stream.Key);
            Assert.InRange(events.Count, stream.Max(ack => ack.Version), long.MaxValue);
            Assert.IsType<AppendOutcome.Appended>(
                await journal.Append(stream.Key, events.Count, new CaseEvent.Withdrawn(Journals.Today)));
            found += stream.Count();
        }

        return found;
    }
}
