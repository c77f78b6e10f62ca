using AsielGrains.Benchmarks.Seeds;
using Npgsql;
using NpgsqlTypes;

namespace AsielGrains.Benchmarks.Flows;

/// <summary>The same cases as rows, with the indexes made for the questions; PostgreSQL counts each time.</summary>
sealed class GroupedCases : IAsyncDisposable
{
    const string Schema =
        """
        create table grouped_case (
          id uuid not null, person uuid not null, stage int not null, nationality text not null, kind int not null,
          month date);
        """;

    const string Indexes =
        """
        alter table grouped_case add primary key (id);
        create index grouped_case_inflow on grouped_case (month, nationality, kind);
        create index grouped_case_stock on grouped_case (stage, nationality, kind);
        """;

    const string Inflow =
        """
        select month, nationality, kind, count(*) from grouped_case where month is not null
        group by month, nationality, kind
        """;

    const string Stock =
        "select stage, nationality, kind, count(*) from grouped_case group by stage, nationality, kind";

    readonly NpgsqlDataSource _source;

    public GroupedCases(string connectionString) => _source = NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 8, AutoPrepareMinUsages = 1 });

    public async Task Open(int cases)
    {
        await Run(Schema);
        await using (var connection = await _source.OpenConnectionAsync())
        await using (var copy = await connection.BeginBinaryImportAsync(
            "copy grouped_case (id, person, stage, nationality, kind, month) from stdin (format binary)"))
        {
            for (var number = 0; number < cases; number++)
                await Write(copy, SeededCases.Of(number));
            await copy.CompleteAsync();
        }

        await Run(Indexes);

        // Visibility map and statistics, so that the indexes alone answer.
        await Run("vacuum analyze grouped_case");
    }

    /// <summary>What GetFlow answers: the inflow and the stock.</summary>
    /// <returns>How many rows there are.</returns>
    public Task<int> CountFlow() => Count(Inflow, Stock);

    /// <returns>How many rows there are.</returns>
    public Task<int> CountStock() => Count(Stock);

    public ValueTask DisposeAsync() => _source.DisposeAsync();

    async Task<int> Count(params string[] questions)
    {
        await using var batch = _source.CreateBatch();
        foreach (var question in questions)
            batch.BatchCommands.Add(new(question));
        await using var rows = await batch.ExecuteReaderAsync();
        var count = 0;
        do
            while (await rows.ReadAsync())
                count++;
        while (await rows.NextResultAsync());
        return count;
    }

    static async Task Write(NpgsqlBinaryImporter copy, SeededCase seeded)
    {
        var @case = seeded.Now;
        await copy.StartRowAsync();
        await copy.WriteAsync(seeded.Id.Value, NpgsqlDbType.Uuid);
        await copy.WriteAsync(@case.Person!.Value.Value, NpgsqlDbType.Uuid);
        await copy.WriteAsync((int)@case.Stage, NpgsqlDbType.Integer);
        await copy.WriteAsync(@case.Nationality.Code, NpgsqlDbType.Text);
        await copy.WriteAsync((int)@case.Kind, NpgsqlDbType.Integer);
        if (@case.RegisteredOn is { } on)
            await copy.WriteAsync(new DateOnly(on.Year, on.Month, 1), NpgsqlDbType.Date);
        else
            await copy.WriteNullAsync();
    }

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
