using System.Data.Common;
using AsielGrains.Journal;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace AsielGrains.Grains.Storage;

static class GrainStateFailure
{
    const int SqliteCorrupt = 11;
    const int SqliteNotADatabase = 26;

    /// <summary>Runs work against the database; grains see exceptions of ours, which can cross silos.</summary>
    public static async Task Wrapped(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (DbException failure) when (IsDamage(failure))
        {
            throw new JournalCorruptException("The database of grain state found itself damaged.", failure);
        }
        catch (Exception failure) when (failure is DbException or TimeoutException or IOException)
        {
            throw new JournalUnavailableException("The database of grain state did not do as it was asked.", failure);
        }
    }

    static bool IsDamage(DbException failure) => failure switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode is SqliteCorrupt or SqliteNotADatabase,
        PostgresException postgres => postgres.SqlState
            is PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted,
        _ => false,
    };
}
