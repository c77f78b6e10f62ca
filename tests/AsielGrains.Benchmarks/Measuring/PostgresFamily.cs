using Npgsql;

namespace AsielGrains.Benchmarks.Measuring;

/// <summary>The processes of a PostgreSQL server on this machine, to count their processor time.</summary>
sealed class PostgresFamily
{
    readonly int _postmaster;

    PostgresFamily(int postmaster) => _postmaster = postmaster;

    public static async Task<PostgresFamily> Behind(string connectionString)
    {
        await using var source = NpgsqlDataSource.Create(connectionString);
        await using var ask = source.CreateCommand("select pg_backend_pid()");
        return new(ProcessorTime.ParentOf((int)(await ask.ExecuteScalarAsync())!));
    }

    public TimeSpan Cpu() => ProcessorTime.OfFamily(_postmaster);
}
