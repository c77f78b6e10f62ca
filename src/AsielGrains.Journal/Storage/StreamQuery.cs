namespace AsielGrains.Journal.Storage;

/// <summary>Which events of one stream to read.</summary>
/// <param name="After">Only events with a higher sequence.</param>
/// <param name="RecordedUntil">Only events recorded at or before this moment; null: all.</param>
/// <param name="CountMax">Only the first so many sequences after <paramref name="After"/>; null: all.</param>
public sealed record StreamQuery(
    string Stream, long After = 0, DateTimeOffset? RecordedUntil = null, int? CountMax = null)
{
    /// <summary>The highest sequence asked for.</summary>
    internal long Through => CountMax is { } count ? After + count : long.MaxValue;

    /// <summary>The answer, if no event is missing from it; a row lost to damage leaves a hole.</summary>
    internal List<StoredEvent> WithoutHoles(List<StoredEvent> answer)
    {
        // Two silos' clocks differ, so an answer as of a moment can leave out an event before its last.
        if (RecordedUntil is not null)
            return answer;
        for (var i = 0; i < answer.Count; i++)
            if (answer[i].Sequence != After + i + 1)
                throw new JournalCorruptException($"Event {After + i + 1} of stream {Stream} is missing.");
        return answer;
    }
}
