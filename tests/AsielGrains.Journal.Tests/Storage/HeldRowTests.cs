using AsielGrains.Domain.Cases;
using AsielGrains.Journal.Postgres;
using AsielGrains.Journal.Storage;
using AsielGrains.TestSupport;
using Npgsql;
using static AsielGrains.Journal.Tests.Journals;

namespace AsielGrains.Journal.Tests.Storage;

public sealed class HeldRowTests(PostgresServer server)
{
    const int Others = 50;

    static readonly TimeSpan UnnoticedMax = TimeSpan.FromSeconds(10);

    static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_row_that_somebody_holds_keeps_nobody_waiting_who_does_not_need_it()
    {
        var database = await server.CreateDatabase();
        await using var store = new PostgresJournalStore(database);
        await using var journal = new EventJournal(store, Ring, TimeProvider.System);
        await journal.Open(Cancel);
        var held = NewCase();
        await journal.Append(held, 0, Announced(NewPerson()));

        await using var source = NpgsqlDataSource.Create(database);
        await using var connection = await source.OpenConnectionAsync(Cancel);
        var transaction = await connection.BeginTransactionAsync(Cancel);
        await TakeNextPlace(connection, held);
        for (var round = 0; round < 2; round++)
        {
            var needing = journal.Append(held, 1, new CaseEvent.Lodged(Today));
            var others = Enumerable.Range(0, Others).Select(_ => journal.Append(NewCase(), 0, Announced(NewPerson())));
            var outcomes = await Task.WhenAll(others).WaitAsync(UnnoticedMax, Cancel);

            Assert.All(outcomes, outcome => Assert.IsType<AppendOutcome.Appended>(outcome));
            await Assert.ThrowsAsync<JournalUnavailableException>(() => needing);
        }

        await transaction.RollbackAsync(Cancel);
        Assert.IsType<AppendOutcome.Appended>(await journal.Append(held, 1, new CaseEvent.Lodged(Today)));
    }

    // The row that the next event of the stream would be, put there by hand and not committed.
    static async Task TakeNextPlace(NpgsqlConnection connection, string stream)
    {
        await using var insert = new NpgsqlCommand(
            """
            insert into event (
              stream, sequence, xid, type, type_version, occurred_at, recorded_at, command_id, command_digest,
              organisation, purpose, body, checksum)
            select
              stream, sequence + 1, xid, type, type_version, occurred_at, recorded_at, command_id, command_digest,
              organisation, purpose, body, checksum
            from event where stream = $1
            """,
            connection)
        {
            Parameters = { new() { Value = stream } },
        };
        Assert.Equal(1, await insert.ExecuteNonQueryAsync(Cancel));
    }
}
