using Npgsql;

namespace AsielGrains.Journal.Postgres;

static class PostgresSource
{
    public const int PoolMax = 16;
    const int StatementsMax = 20;

    // A page of history is megabytes: the driver's own eight kilobytes are filled hundreds of times for each.
    const int ReadBufferBytes = 64 * 1024;

    // Fresh statistics can't be relied on in a table that grows all day: without these a stale estimate of an empty
    // table makes the planner scan all of it. Every statement here has an index made for it.
    const string PlannerSettings =
        "-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off -c plan_cache_mode=force_generic_plan "
        + "-c jit=off";

    // Rows are held by others for the time of a statement. Who holds one longer than this, by hand perhaps, keeps only
    // those waiting who need it.
    const string LockSettings = "-c lock_timeout=500ms";

    public static NpgsqlDataSource Create(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            MaxAutoPrepare = StatementsMax,
            AutoPrepareMinUsages = 2,
            NoResetOnClose = true,
            ReadBufferSize = ReadBufferBytes,
            ApplicationName = "asielgrains journal",
        };
        settings.MaxPoolSize = Math.Min(settings.MaxPoolSize, PoolMax);
        settings.Options = $"{settings.Options} {PlannerSettings} {LockSettings}".TrimStart();
        return NpgsqlDataSource.Create(settings);
    }
}
