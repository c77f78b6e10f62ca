using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal.Postgres;

public sealed partial class PostgresJournalStore
{
    const string SelectStanding =
        """
        select (select max(version) from schema_version), (select fingerprint from key_ring), clock_timestamp()
        """;

    public async Task<StoreStanding> ReadStanding(CancellationToken cancellation)
    {
        var rows = await Rows(
            SelectStanding,
            row => new StoreStanding(
                row.GetInt32(0),
                _steps[^1].Version,
                row.IsDBNull(1) ? null : row.GetString(1),
                row.GetFieldValue<DateTimeOffset>(2)),
            cancellation);
        return rows[0];
    }
}
