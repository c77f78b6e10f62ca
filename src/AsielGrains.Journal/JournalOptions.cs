using AsielGrains.Journal.Postgres;
using AsielGrains.Journal.Privacy;
using AsielGrains.Journal.Sqlite;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal;

/// <summary>Where the journal is and where its key comes from.</summary>
public sealed record JournalOptions
{
    public const string Section = "Journal";
    public const string FileDefault = "./data/journal.db";
    public const string KeyFileDefault = "./data/journal.key";

    /// <summary>SQLite unless said otherwise.</summary>
    public JournalEngine Engine { get; init; } = JournalEngine.Sqlite;

    /// <summary>The SQLite file; made when absent.</summary>
    public string File { get; init; } = FileDefault;

    /// <summary>How to reach PostgreSQL; required for that engine.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>
    /// A file with the 32 bytes of the key-encryption key, readable by its owner only. With SQLite it is made on first
    /// use; with PostgreSQL every silo needs the same one, so it must exist.
    /// </summary>
    public string? KeyFile { get; init; }

    /// <summary>The key-encryption key itself, base64, instead of a file.</summary>
    public string? Key { get; init; }

    /// <exception cref="JournalRefusedException">Something is missing or contradicts itself.</exception>
    public void Validate()
    {
        if (!Enum.IsDefined(Engine))
            throw new JournalRefusedException($"{Section}:{nameof(Engine)} must be sqlite or postgres.");
        if (Engine is JournalEngine.Sqlite && string.IsNullOrWhiteSpace(File))
            throw new JournalRefusedException($"{Section}:{nameof(File)} must name a file.");
        if (Engine is JournalEngine.Postgres && string.IsNullOrWhiteSpace(ConnectionString))
            throw new JournalRefusedException($"{Section}:{nameof(ConnectionString)} is required for PostgreSQL.");
        if (Key is not null && KeyFile is not null)
            throw new JournalRefusedException(
                $"Give {Section}:{nameof(Key)} or {Section}:{nameof(KeyFile)}, not both.");
        if (Engine is JournalEngine.Postgres && Key is null && !System.IO.File.Exists(KeyFile))
            throw new JournalRefusedException(
                $"PostgreSQL needs {Section}:{nameof(Key)}, or {Section}:{nameof(KeyFile)} with a file that exists.");
        if (Key is not null && KeyFrom(Key) is null)
            throw new JournalRefusedException($"{Section}:{nameof(Key)} must be {KeyRing.KeyBytes} bytes in base64.");
    }

    internal IJournalStore CreateStore() => Engine is JournalEngine.Postgres
        ? new PostgresJournalStore(ConnectionString!)
        : new SqliteJournalStore(File);

    internal KeyRing CreateKeyRing() =>
        new(Key is null ? Privacy.KeyFile.ReadOrCreate(KeyFile ?? KeyFileDefault) : KeyFrom(Key));

    static byte[]? KeyFrom(string base64)
    {
        var key = new byte[KeyRing.KeyBytes];
        return Convert.TryFromBase64String(base64, key, out var written) && written == key.Length ? key : null;
    }
}
