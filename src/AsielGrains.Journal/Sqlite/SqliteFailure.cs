using Microsoft.Data.Sqlite;

namespace AsielGrains.Journal.Sqlite;

static class SqliteFailure
{
    /// <summary>
    /// Ends the process when a flush to disk failed. The system may have thrown away what it could not write and call
    /// the next flush a success, so only what is read anew from the disk after a restart can be trusted.
    /// </summary>
    public static void EndWhenFlushFailed(Exception failure)
    {
        if (failure is SqliteException
            { SqliteExtendedErrorCode: SQLitePCL.raw.SQLITE_IOERR_FSYNC or SQLitePCL.raw.SQLITE_IOERR_DIR_FSYNC })
            Environment.FailFast("The disk did not keep what the journal wrote. The process ends; start it again.");
    }

    /// <summary>The exception that callers see for one of the driver's.</summary>
    public static Exception Wrap(Exception failure) => failure switch
    {
        SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB } =>
            new JournalCorruptException("SQLite found its file damaged.", failure),
        SqliteException sqlite =>
            new JournalUnavailableException($"SQLite answered with error {sqlite.SqliteExtendedErrorCode}.", failure),
        InvalidCastException or FormatException or OverflowException or System.Text.DecoderFallbackException =>
            new JournalCorruptException("A row of the journal's file can't be read.", failure),
        JournalCorruptException or JournalRefusedException or JournalUnavailableException or ArgumentException =>
            failure,
        _ => new JournalUnavailableException("The journal's file can't be used.", failure),
    };
}
