using Microsoft.Data.Sqlite;

namespace AsielGrains.Journal.Sqlite;

static class SqliteFailure
{
    /// <summary>The exception that callers see for one of the driver's.</summary>
    public static Exception Wrap(Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB } =>
            new JournalCorruptException("SQLite found its file damaged.", failure),
        SqliteException sqlite =>
            new JournalUnavailableException($"SQLite answered with error {sqlite.SqliteExtendedErrorCode}.", failure),
        JournalCorruptException or JournalRefusedException or JournalUnavailableException or ArgumentException =>
            failure,
        _ => new JournalUnavailableException("The journal's file can't be used.", failure),
    };
}
