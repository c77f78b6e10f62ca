namespace AsielGrains.Journal.Storage;

/// <summary>What a database says of itself.</summary>
/// <param name="SchemaVersion">The last step of the schema that was applied.</param>
/// <param name="SchemaKnown">The last step this program knows.</param>
/// <param name="KeyRing">The fingerprint of the keys it is bound to; null before it was bound.</param>
/// <param name="Now">The database's own clock; on SQLite that of this machine.</param>
public sealed record StoreStanding(int SchemaVersion, int SchemaKnown, string? KeyRing, DateTimeOffset Now);
