namespace AsielGrains.Journal;

/// <summary>The databases that can hold the journal.</summary>
public enum JournalEngine
{
    /// <summary>One file, one silo.</summary>
    Sqlite = 0,

    /// <summary>A server, any number of silos.</summary>
    Postgres = 1,
}
