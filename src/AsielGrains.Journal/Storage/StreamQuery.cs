namespace AsielGrains.Journal.Storage;

/// <summary>Which events of one stream to read.</summary>
/// <param name="After">Only events with a higher sequence.</param>
/// <param name="RecordedUntil">Only events recorded at or before this moment; null: all.</param>
public sealed record StreamQuery(string Stream, long After = 0, DateTimeOffset? RecordedUntil = null);
