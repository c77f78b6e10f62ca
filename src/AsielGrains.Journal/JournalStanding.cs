namespace AsielGrains.Journal;

/// <summary>How the journal stands, for those who operate it.</summary>
/// <param name="Head">The position of the last event that can be read.</param>
/// <param name="SchemaVersion">The last step of the schema that was applied to the database.</param>
/// <param name="SchemaKnown">The last step this program knows.</param>
/// <param name="HasOwnKeys">Whether the database is bound to the keys this program holds.</param>
/// <param name="DatabaseNow">The database's own clock.</param>
public sealed record JournalStanding(
    JournalPosition Head, int SchemaVersion, int SchemaKnown, bool HasOwnKeys, DateTimeOffset DatabaseNow);
