namespace AsielGrains.Journal;

/// <summary>An event with the place and time at which it was recorded.</summary>
public sealed record Recorded<TEvent>(
    TEvent Event,
    long Sequence,
    JournalPosition Position,
    DateTimeOffset RecordedAt,
    CommandStamp Stamp);
