using System.Collections.Immutable;

namespace AsielGrains.Journal.Storage;

/// <summary>What became of one <see cref="AppendRequest"/>.</summary>
public abstract record AppendOutcome
{
    AppendOutcome()
    {
    }

    /// <summary>Stored and durable.</summary>
    /// <param name="Version">The sequence of the last event stored.</param>
    /// <param name="Position">The position of the last event stored.</param>
    /// <param name="RecordedAt">When the journal stored it.</param>
    public sealed record Appended(long Version, JournalPosition Position, DateTimeOffset RecordedAt) : AppendOutcome
    {
        /// <summary>The positions of the events before the last, in their order.</summary>
        public ImmutableArray<JournalPosition> Before { get; init; } = [];

        /// <summary>The position of one of the events, from 0.</summary>
        public JournalPosition PositionOf(int @event) => @event < Before.Length ? Before[@event] : Position;
    }

    /// <summary>Another writer has appended to the stream; nothing was stored.</summary>
    public sealed record VersionTaken : AppendOutcome;

    /// <summary>A claim did not hold; nothing was stored.</summary>
    /// <param name="Key">The claim that failed.</param>
    /// <param name="Owner">Whose the thing is; null when it is nobody's.</param>
    public sealed record ClaimTaken(string Key, string? Owner) : AppendOutcome;

    /// <summary>Somebody else went on holding a row that it needs; nothing was stored. Try again later.</summary>
    public sealed record Held : AppendOutcome;

    /// <summary>The person has a key already, or it is gone; nothing was stored. Read it and seal anew.</summary>
    public sealed record KeyTaken : AppendOutcome;
}
