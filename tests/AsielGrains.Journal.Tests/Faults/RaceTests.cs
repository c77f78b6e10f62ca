using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Journal.Storage;
using AsielGrains.Journal.Tests.Storage;
using AsielGrains.TestSupport;
using AsielGrains.TestSupport.Faults;
using static AsielGrains.Journal.Tests.Journals;

namespace AsielGrains.Journal.Tests.Faults;

/// <summary>Fault matrix, rows 11, 20 and 21: two journals, as in two processes, write to one database.</summary>
public sealed class RaceTests(PostgresServer server)
{
    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_racing_first_writes_on_sqlite_none_is_acknowledged_twice()
    {
        await using var space = new SqliteSpace();
        await FirstWrites(space, "races-journal-sqlite");
    }

    [Fact]
    public async Task Of_racing_first_writes_on_postgres_none_is_acknowledged_twice()
    {
        await using var space = await PostgresSpace.Create(server);
        await FirstWrites(space, "races-journal-postgres");
    }

    [Fact]
    public async Task A_loser_on_sqlite_decides_again_and_nothing_is_lost_or_done_twice()
    {
        await using var space = new SqliteSpace();
        await DecideAgain(space);
    }

    [Fact]
    public async Task A_loser_on_postgres_decides_again_and_nothing_is_lost_or_done_twice()
    {
        await using var space = await PostgresSpace.Create(server);
        await DecideAgain(space);
    }

    [Fact]
    public async Task Transactions_that_the_server_gives_up_are_sent_again_and_count_once()
    {
        const int Appends = 1_000;
        await using var space = await PostgresSpace.Create(server);
        await using var journal = await Open(space);
        await space.Execute(
            """
            create sequence given_up;
            create function give_up() returns trigger language plpgsql as $$
            begin
              if random() < 0.05 then
                perform nextval('given_up');
                raise exception 'given up' using errcode = case when random() < 0.5 then '40001' else '40P01' end;
              end if;
              return null;
            end $$;
            create trigger give_up before insert on event for each statement execute function give_up();
            """);

        var commands = new Guid[Appends];
        // Some wait for each other, or a few large batches would meet the trigger a few times only.
        await Parallel.ForAsync(0, Appends, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (i, _) =>
        {
            var stamp = Stamp;
            commands[i] = stamp.CommandId;
            Assert.IsType<AppendOutcome.Appended>(
                await journal.Append(NewCase(), 0, stamp, ImmutableArray.Create<CaseEvent>(Lodged), Cancel));
        });

        var rows = await space.Create().ReadOn(default, Appends);
        Assert.Equal(commands.Order(), rows.Select(row => row.CommandId).Order());
        // A sequence does not take back what it gave, so it tells how often the trigger struck.
        await using var connection = await ((PostgresSpace)space).Connect();
        await using var count = new Npgsql.NpgsqlCommand("select last_value from given_up", connection);
        Assert.InRange((long)(await count.ExecuteScalarAsync(Cancel))!, 5, Appends);
    }

    static CaseEvent Lodged => new CaseEvent.Lodged(Today);

    static async Task FirstWrites(IStoreSpace space, string name)
    {
        var soak = new Soak(name);
        await using var one = await Open(space);
        await using var other = await Open(space);
        var count = Soak.Count(5_000, 100_000);
        var streams = Enumerable.Range(0, count).Select(_ => NewCase()).ToArray();
        var winners = new Guid[count];

        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = 256 }, async (i, _) =>
        {
            var stamps = (CommandStamp[])[Stamp, Stamp];
            var outcomes = await Task.WhenAll(
                one.Append(streams[i], 0, stamps[0], ImmutableArray.Create(Lodged), Cancel),
                other.Append(streams[i], 0, stamps[1], ImmutableArray.Create(Lodged), Cancel));
            Assert.Single(outcomes.OfType<AppendOutcome.Appended>());
            Assert.Single(outcomes.OfType<AppendOutcome.VersionTaken>());
            winners[i] = stamps[outcomes[0] is AppendOutcome.Appended ? 0 : 1].CommandId;
        });

        await Parallel.ForAsync(0, count, Cancel, async (i, _) =>
            Assert.Equal(winners[i], Assert.Single(await one.Read(streams[i])).Stamp.CommandId));
        soak.Add("races", count);
        soak.Add("acknowledged twice", 0);
        soak.Keep();
    }

    static async Task DecideAgain(IStoreSpace space)
    {
        const int Writers = 4;
        const int Commands = 50;
        var stream = NewCase();
        var journals = new EventJournal[2];
        for (var i = 0; i < journals.Length; i++)
            journals[i] = await Open(space);
        var done = await Task.WhenAll(Enumerable.Range(0, Writers).Select(async writer =>
        {
            var (stamps, lost) = (Enumerable.Range(0, Commands).Select(_ => Stamp).ToArray(), 0);
            foreach (var stamp in stamps)
                lost += await Decide(journals[writer % journals.Length], stream, stamp);
            return (stamps, lost);
        }));

        var events = await journals[0].Read(stream);
        Assert.Equal(
            done.SelectMany(writer => writer.stamps).Select(stamp => stamp.CommandId).Order(),
            events.Select(recorded => recorded.Stamp.CommandId).Order());
        Assert.True(done.Sum(writer => writer.lost) > 0, "nobody lost a race: the test proved nothing");
        foreach (var journal in journals)
            await journal.DisposeAsync();
    }

    // As a grain does: whoever finds the version taken reads what is true and decides anew.
    static async Task<int> Decide(EventJournal journal, string stream, CommandStamp stamp)
    {
        for (var lost = 0; ; lost++)
        {
            var version = (await journal.Read(stream)).Count;
            var outcome = await journal.Append(stream, version, stamp, ImmutableArray.Create(Lodged), Cancel);
            if (outcome is AppendOutcome.Appended appended)
            {
                Assert.Equal(version + 1, appended.Version);
                return lost;
            }
        }
    }

    static async Task<EventJournal> Open(IStoreSpace space)
    {
        var journal = new EventJournal(space.Create(), Ring, TimeProvider.System);
        await journal.Open(Cancel);
        return journal;
    }
}
