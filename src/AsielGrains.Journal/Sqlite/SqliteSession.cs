using System.Security.Cryptography;
using AsielGrains.Failpoints;
using AsielGrains.Journal.Storage;
using Microsoft.Data.Sqlite;

namespace AsielGrains.Journal.Sqlite;

/// <summary>One connection with its settings and prepared statements, used by one thread.</summary>
sealed class SqliteSession : IDisposable
{
    // Keys are random, so nearly every row of a batch dirties pages of its own. A log of 64 MiB meets each page several
    // times before it is copied back; with 16 MiB every third full batch paid for a checkpoint.
    const string Settings =
        """
        pragma busy_timeout = 3000;
        pragma synchronous = full;
        pragma secure_delete = on;
        pragma cell_size_check = on;
        pragma trusted_schema = off;
        pragma wal_autocheckpoint = 16000;
        pragma cache_size = -32768;
        """;

    // What SQLite answers to "pragma synchronous" when every commit is flushed.
    const long Full = 2;

    readonly SqliteConnection _connection;
    readonly Dictionary<string, SqliteStatement> _statements = new(StringComparer.Ordinal);
    readonly Dictionary<string, SqliteQuick> _quick = new(StringComparer.Ordinal);

    public SqliteSession(string connectionString)
    {
        _connection = new(connectionString);
        try
        {
            _connection.Open();
            Run(Settings);
            if (Statement("pragma synchronous").Scalar() is not Full || !KeepsLog())
                throw new JournalRefusedException("SQLite does not flush every commit to disk here.");
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The statement of a text; the text is a constant, so the number of statements is bounded.</summary>
    public SqliteStatement Statement(string sql, int parameters = 0)
    {
        if (!_statements.TryGetValue(sql, out var statement))
            _statements[sql] = statement = new(_connection, sql, parameters);
        return statement;
    }

    /// <inheritdoc cref="Statement"/>
    public SqliteQuick Quick(string sql)
    {
        if (!_quick.TryGetValue(sql, out var statement))
            _quick[sql] = statement = new(_connection, sql);
        return statement;
    }

    /// <summary>Does all of the work or none of it, while no other process writes.</summary>
    public T InTransaction<T>(Func<T> work)
    {
        var (begin, commit) = ("begin immediate", "commit");
        Sabotage.Replace("ack-before-commit", ref begin, right => Autocommit ? right : "select 1");
        Statement(begin).Execute();
        try
        {
            var result = work();
            Failpoint.Hit("in-transaction");
            Sabotage.Replace("ack-before-commit", ref commit, right =>
                result is AppendOutcome[] && RandomNumberGenerator.GetInt32(20) > 0 ? "select 1" : right);
            Statement(commit).Execute();
            return result;
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    /// <summary>Runs a script of several statements, which is not kept.</summary>
    public void Run(string script)
    {
        using var statement = new SqliteStatement(_connection, script, 0);
        statement.Execute();
    }

    public void Dispose()
    {
        foreach (var statement in _statements.Values)
            statement.Dispose();
        foreach (var statement in _quick.Values)
            statement.Dispose();
        _connection.Dispose();
    }

    // Read to its end: the file is changed only then, and the driver says nothing of a failure in a statement it leaves
    // early. The mode would be the log's in this connection only, and the file another's in which a commit can be lost.
    bool KeepsLog()
    {
        using var mode = new SqliteStatement(_connection, "pragma journal_mode = wal", 0);
        return mode.ReadAll(row => row.GetString(0)) is ["wal"];
    }

    void RollBack()
    {
        // SQLite has rolled back by itself after some errors, a full disk among them.
        if (!Autocommit)
            Statement("rollback").Execute();
    }

    bool Autocommit => SQLitePCL.raw.sqlite3_get_autocommit(_connection.Handle) != 0;
}
