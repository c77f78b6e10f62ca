using AsielGrains.Contract.V1;
using Npgsql;

namespace AsielGrains.Benchmarks.Flows;

/// <summary>The same cases as rows with the indexes made for the question, which PostgreSQL counts each time.</summary>
sealed class GroupedCases : IAsyncDisposable
{
    const string Schema =
        """
        create table grouped_case (
          id uuid primary key default gen_random_uuid(), person uuid not null default gen_random_uuid(),
          stage int not null, nationality text not null, kind int not null, month date not null);
        create index grouped_case_inflow on grouped_case (month, nationality, kind);
        create index grouped_case_stock on grouped_case (stage, nationality, kind);
        """;

    const string Fill =
        """
        insert into grouped_case (stage, nationality, kind, month)
        select 2, f.nationality, f.kind, f.month::date
        from unnest($1, $2, $3, $4) f (nationality, kind, month, cases), generate_series(1, f.cases)
        """;

    readonly NpgsqlDataSource _source;

    public GroupedCases(string connectionString) => _source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 8, AutoPrepareMinUsages = 1 });

    /// <summary>Makes a row for every case that the flow counted.</summary>
    public async Task Open(Flow flow)
    {
        await Run(Schema);
        await using (var fill = _source.CreateCommand(Fill))
        {
            fill.Parameters.Add(new() { Value = flow.Inflow.Select(figure => figure.Nationality).ToArray() });
            fill.Parameters.Add(new() { Value = flow.Inflow.Select(figure => (int)figure.Kind).ToArray() });
            fill.Parameters.Add(new() { Value = flow.Inflow.Select(figure => figure.Bucket).ToArray() });
            fill.Parameters.Add(new() { Value = flow.Inflow.Select(figure => figure.Count).ToArray() });
            await fill.ExecuteNonQueryAsync();
        }

        // Visibility map and statistics, so that the indexes alone answer.
        await Run("vacuum analyze grouped_case");
    }

    /// <returns>The inflow and the stock, as rows.</returns>
    public async Task<int> Count()
    {
        await using var batch = _source.CreateBatch();
        batch.BatchCommands.Add(new(
            "select month, nationality, kind, count(*) from grouped_case group by month, nationality, kind"));
        batch.BatchCommands.Add(new(
            "select stage, nationality, kind, count(*) from grouped_case group by stage, nationality, kind"));
        await using var rows = await batch.ExecuteReaderAsync();
        var count = 0;
        do
            while (await rows.ReadAsync())
                count++;
        while (await rows.NextResultAsync());
        return count;
    }

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    async Task Run(string sql)
    {
        await using var command = _source.CreateCommand();
#pragma warning disable CA2100 // Constants of this class.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
