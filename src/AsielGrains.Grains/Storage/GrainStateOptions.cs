using AsielGrains.Journal;
using Orleans.Runtime;

namespace AsielGrains.Grains.Storage;

/// <summary>Where snapshots and the state of grains without a history are kept.</summary>
public sealed record GrainStateOptions
{
    public const string Section = "GrainState";
    public const string FileDefault = "./data/grains.db";

    /// <summary>SQLite unless said otherwise.</summary>
    public JournalEngine Engine { get; init; } = JournalEngine.Sqlite;

    /// <summary>The SQLite file; a file of its own, so that the journal's writer never waits for a snapshot.</summary>
    public string File { get; init; } = FileDefault;

    /// <summary>How to reach PostgreSQL; required for that engine. It may be the journal's database.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The place that goes with a journal: a file beside its file, or the same PostgreSQL database.</summary>
    public static GrainStateOptions Beside(JournalOptions journal) => new()
    {
        Engine = journal.Engine,
        File = Path.Combine(Path.GetDirectoryName(journal.File) ?? "", Path.GetFileName(FileDefault)),
        ConnectionString = journal.ConnectionString,
    };

    /// <exception cref="OrleansConfigurationException">Something is missing.</exception>
    public void Validate()
    {
        if (!Enum.IsDefined(Engine))
            throw new OrleansConfigurationException($"{Section}:{nameof(Engine)} must be sqlite or postgres.");
        if (Engine is JournalEngine.Sqlite && string.IsNullOrWhiteSpace(File))
            throw new OrleansConfigurationException($"{Section}:{nameof(File)} must name a file.");
        if (Engine is JournalEngine.Postgres && string.IsNullOrWhiteSpace(ConnectionString))
            throw new OrleansConfigurationException(
                $"{Section}:{nameof(ConnectionString)} is required for PostgreSQL.");
    }
}
