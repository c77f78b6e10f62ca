namespace AsielGrains.Journal.Storage;

/// <summary>One event as it was read back, checksum verified.</summary>
/// <param name="Stream">The stream, for example <c>case/0123…</c>.</param>
/// <param name="Sequence">The number in the stream, from 1 without holes.</param>
/// <param name="RecordedAt">When the journal stored it.</param>
/// <param name="CommandId">The request id of the command it came from.</param>
/// <param name="CommandDigest">A keyed digest of that command, to tell a repeat from a reused id.</param>
/// <param name="Organisation">Who reported it, as <see cref="Teller"/> writes it.</param>
/// <param name="Purpose">For which purpose.</param>
public sealed record StoredEvent(
    string Stream,
    long Sequence,
    JournalPosition Position,
    DateTimeOffset RecordedAt,
    Guid CommandId,
    long CommandDigest,
    string Organisation,
    string Purpose,
    NewEvent Event)
{
    /// <summary>The row an event of a request becomes, before it has a place in the journal's order.</summary>
    internal static StoredEvent Of(
        AppendRequest request, long sequence, NewEvent @event, DateTimeOffset recordedAt)
    {
        var (id, digest, organisation, purpose) = @event.Command is { } own
            ? (own.CommandId, own.Digest, own.Organisation, own.Purpose)
            : (request.CommandId, request.CommandDigest, request.Organisation, request.Purpose);
        return new(
            request.Stream,
            sequence,
            JournalPosition.Start,
            recordedAt,
            id,
            digest,
            new Teller(@event.Source, organisation).ToString(),
            purpose,
            @event);
    }
}
