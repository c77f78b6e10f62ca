using Npgsql;
using static AsielGrains.Benchmarks.Peers.PreparedPostgres;

namespace AsielGrains.Benchmarks.Peers;

/// <summary>PostgreSQL with a pool of 64 connections and prepared statements; two round trips and a commit.</summary>
sealed class PostgresCaseTable(string connectionString) : ICaseTable
{
    const int StatementsMax = 8;

    const string Schema =
        """
        create table asylum_case (id uuid primary key, version bigint not null, nationality text not null);
        create table case_event (
          case_id uuid not null, version bigint not null, request_id uuid not null unique, type text not null,
          recorded_at timestamptz not null, organisation text not null, purpose text not null, body jsonb not null,
          primary key (case_id, version));
        """;

    const string InsertEvent =
        """
        insert into case_event values ($1, $2, $3, $4, now(), 'Politie', 'avim.identificatie', $5::jsonb)
        """;

    readonly NpgsqlDataSource _source = PreparedPostgres.Source(connectionString, StatementsMax);

    public async Task Open()
    {
        await using var command = _source.CreateCommand(Schema);
        await command.ExecuteNonQueryAsync();
    }

    public async Task<long> Announce(Guid caseId, Guid requestId, string body)
    {
        // One batch is one transaction.
        await using var batch = _source.CreateBatch();
        batch.BatchCommands.Add(Command("insert into asylum_case values ($1, 1, 'XXX')", caseId));
        batch.BatchCommands.Add(Command(InsertEvent, caseId, 1L, requestId, "case.announced", body));
        await batch.ExecuteNonQueryAsync();
        return 1;
    }

    public async Task<long?> Correct(Guid caseId, Guid requestId, string nationality, string body)
    {
        await using var connection = await _source.OpenConnectionAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        if (await Lock(connection, caseId) is not { } version)
            return null;

        await using var batch = new NpgsqlBatch(connection, transaction);
        batch.BatchCommands.Add(Command(
            "update asylum_case set version = $2, nationality = $3 where id = $1", caseId, version + 1, nationality));
        batch.BatchCommands.Add(Command(InsertEvent, caseId, version + 1, requestId, "case.corrected", body));
        await batch.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        return version + 1;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    static async Task<long?> Lock(NpgsqlConnection connection, Guid caseId)
    {
        await using var select = new NpgsqlCommand(
            "select version from asylum_case where id = $1 for update", connection);
        select.Parameters.Add(new() { Value = caseId });
        return await select.ExecuteScalarAsync() as long?;
    }
}
