using Npgsql;

namespace AsielGrains.Benchmarks.Peers;

/// <summary>How the peers use PostgreSQL: a pool of 64 connections, statements prepared at their first use.</summary>
static class PreparedPostgres
{
    const int PoolMax = 64;

    /// <param name="statementsMax">So many are kept prepared on a connection.</param>
    public static NpgsqlDataSource Source(string connectionString, int statementsMax) =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxPoolSize = PoolMax,
            MinPoolSize = 1,
            MaxAutoPrepare = statementsMax,
            AutoPrepareMinUsages = 1,
            NoResetOnClose = true,
        });

    public static NpgsqlBatchCommand Command(string sql, params ReadOnlySpan<object> values)
    {
        var command = new NpgsqlBatchCommand(sql);
        foreach (var value in values)
            command.Parameters.Add(new() { Value = value });
        return command;
    }
}
