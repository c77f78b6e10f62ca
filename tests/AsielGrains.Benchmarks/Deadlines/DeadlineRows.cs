using AsielGrains.Domain.Procedures;
using AsielGrains.Grains.Deadlines;
using Npgsql;
using NpgsqlTypes;

namespace AsielGrains.Benchmarks.Deadlines;

/// <summary>
/// The same deadlines as rows, with the end of each worked out beforehand and the indexes made for the questions.
/// PostgreSQL need not reckon anything: that work is left out on its side.
/// </summary>
sealed class DeadlineRows : IAsyncDisposable
{
    const string Schema =
        """
        create table deadline (ends_on date not null, term text not null, binds text not null, case_id uuid not null);
        """;

    const string Indexes =
        """
        create index deadline_end on deadline (ends_on, term, binds, case_id);
        create index deadline_term on deadline (term, ends_on, binds, case_id);
        """;

    const string Page =
        """
        select ends_on, term, binds, case_id from deadline
        where ends_on between $1 and $2 and binds = any ($3) and ($4 = '' or term = $4)
        order by ends_on, term, binds, case_id limit $5
        """;

    const string Count =
        """
        select count(*) from deadline
        where ends_on between $1 and $2 and binds = any ($3) and ($4 = '' or term = $4)
        """;

    readonly NpgsqlDataSource _source;

    public DeadlineRows(string connectionString) => _source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 8, AutoPrepareMinUsages = 1 });

    public async Task Open(IEnumerable<FoundDeadline> deadlines)
    {
        await Run(Schema);
        await using (var connection = await _source.OpenConnectionAsync())
        await using (var copy = await connection.BeginBinaryImportAsync(
            "copy deadline (ends_on, term, binds, case_id) from stdin (format binary)"))
        {
            foreach (var one in deadlines)
            {
                await copy.StartRowAsync();
                await copy.WriteAsync(one.EndsOn, NpgsqlDbType.Date);
                await copy.WriteAsync(one.Term.Code, NpgsqlDbType.Text);
                await copy.WriteAsync(one.Term.Binds.ToString(), NpgsqlDbType.Text);
                await copy.WriteAsync(one.Case.Value, NpgsqlDbType.Uuid);
            }

            await copy.CompleteAsync();
        }

        await Run(Indexes);
        await Run("vacuum analyze deadline");
    }

    /// <summary>One page, and how many there are on all pages, as our answer says.</summary>
    public async Task<(int Found, long Count)> Find(DeadlineSearch search, bool counted)
    {
        await using var batch = _source.CreateBatch();
        batch.BatchCommands.Add(Ask(Page, search));
        batch.BatchCommands[0].Parameters.Add(new() { Value = search.CountMax });
        if (counted)
            batch.BatchCommands.Add(Ask(Count, search));
        await using var rows = await batch.ExecuteReaderAsync();
        var found = 0;
        while (await rows.ReadAsync())
            found++;
        return await rows.NextResultAsync() && await rows.ReadAsync() ? (found, rows.GetInt64(0)) : (found, -1);
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    static NpgsqlBatchCommand Ask(string sql, DeadlineSearch search)
    {
        var command = new NpgsqlBatchCommand(sql);
        command.Parameters.Add(new() { Value = search.From });
        command.Parameters.Add(new() { Value = search.Until });
        command.Parameters.Add(new() { Value = Names(search.Parties) });
        command.Parameters.Add(new() { Value = search.Term ?? "" });
        return command;
    }

    static string[] Names(IEnumerable<TermParty> parties) => [.. parties.Select(party => party.ToString())];

    async Task Run(string sql)
    {
        await using var command = _source.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.CommandTimeout = 0;
        await command.ExecuteNonQueryAsync();
    }
}
