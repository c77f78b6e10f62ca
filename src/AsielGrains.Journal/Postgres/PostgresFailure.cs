using System.Data.Common;
using Npgsql;

namespace AsielGrains.Journal.Postgres;

static class PostgresFailure
{
    // Raised by append_events when another transaction changed a claim between check and write.
    const string ClaimRaced = "AG001";

    /// <summary>Whether another transaction came in between, so that the same work can simply be done again.</summary>
    public static bool IsRace(PostgresException failure) => failure.SqlState
        is ClaimRaced
        or PostgresErrorCodes.UniqueViolation
        or PostgresErrorCodes.SerializationFailure
        or PostgresErrorCodes.DeadlockDetected;

    /// <summary>Runs work against the database; callers see exceptions of ours only.</summary>
    public static async Task<T> Wrapped<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (PostgresException failure)
            when (failure.SqlState is PostgresErrorCodes.DataCorrupted or PostgresErrorCodes.IndexCorrupted)
        {
            throw new JournalCorruptException("PostgreSQL found a page damaged.", failure);
        }
        catch (PostgresException failure)
        {
            throw new JournalUnavailableException($"PostgreSQL answered with error {failure.SqlState}.", failure);
        }
        catch (Exception failure)
            when (failure is DbException or TimeoutException or IOException or ObjectDisposedException)
        {
            throw new JournalUnavailableException("PostgreSQL can't be reached.", failure);
        }
    }
}
