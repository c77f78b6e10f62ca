namespace AsielGrains.Journal;

/// <summary>What the journal keeps of the command that caused an event.</summary>
/// <param name="CommandId">The caller's request id.</param>
/// <param name="Digest">A keyed digest of the command's content, from <see cref="EventJournal.Digest"/>.</param>
/// <param name="Organisation">Who asked, from the caller's identity.</param>
/// <param name="Purpose">For which purpose, from the caller's header.</param>
public sealed record CommandStamp(Guid CommandId, long Digest, string Organisation, string Purpose)
{
    /// <summary>Whose fact the event is, when the organisation handed it in for another; null: its own.</summary>
    public string? Source { get; init; }
}
