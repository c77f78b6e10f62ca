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

    /// <summary>
    /// The answer, if no event is missing from it and none stands before an earlier one: a row lost to damage leaves a
    /// hole, and a row that was moved breaks the order.
    /// </summary>
    internal List<StoredEvent> WithoutHoles(List<StoredEvent> answer)
    {
        for (var i = 1; i < answer.Count; i++)
            if (answer[i].Position <= answer[i - 1].Position)
                throw new JournalCorruptException(
                    $"Event {answer[i].Sequence} of stream {Stream} is out of its place.");
        // Two silos' clocks differ, so an answer as of a moment can leave out an event before its last.
        if (RecordedUntil is not null)
            return answer;
        for (var i = 0; i < answer.Count; i++)
            if (answer[i].Sequence != After + i + 1)
                throw new JournalCorruptException($"Event {After + i + 1} of stream {Stream} is missing.");
        return answer;
    }
}
