using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal.Sqlite;

public sealed partial class SqliteJournalStore
{
    public Task<StoreStanding> ReadStanding(CancellationToken cancellation) =>
        _readers.Run(
            session => new StoreStanding(
                (int)(long)session.Statement("select max(version) from schema_version").Scalar()!,
                _steps[^1].Version,
                session.Statement("select fingerprint from key_ring").Scalar() as string,
                // The file has no clock of its own.
                DateTimeOffset.UtcNow),
            cancellation);
}
