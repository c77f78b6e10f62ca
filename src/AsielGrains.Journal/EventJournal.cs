using System.Collections.Immutable;
using AsielGrains.Domain;
using AsielGrains.Domain.Identity;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal;

/// <summary>
/// The journal as grains and projections see it: typed events in and out, group commit and sealing inside.
/// </summary>
public sealed class EventJournal
{
    /// <summary>
    /// Appends the events of one command, durable when the task completes. Waits in the group commit with the appends
    /// of all other grains on this silo.
    /// </summary>
    /// <exception cref="JournalUnavailableException">The outcome is unknown.</exception>
    public Task<AppendOutcome> Append<TEvent>(
        string stream,
        long expectedVersion,
        CommandStamp stamp,
        ImmutableArray<TEvent> events,
        CancellationToken cancellation = default)
        where TEvent : IEvent =>
        throw new NotImplementedException();

    /// <summary>Reads one stream in sequence order, personal data unsealed where the key still exists.</summary>
    public Task<IReadOnlyList<Recorded<TEvent>>> Read<TEvent>(
        StreamQuery query, CancellationToken cancellation = default)
        where TEvent : IEvent =>
        throw new NotImplementedException();

    /// <summary>Reads the whole journal in its order, without personal data, for the feed and projections.</summary>
    /// <param name="countMax">1 to 10,000.</param>
    public Task<IReadOnlyList<StoredEvent>> ReadAll(
        JournalPosition after, int countMax, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>The position of the last event that <see cref="ReadAll"/> would return.</summary>
    public Task<JournalPosition> ReadHead(CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>Completes when this silo has appended something since the last completed wait.</summary>
    public Task WaitForAppend(CancellationToken cancellation) => throw new NotImplementedException();

    /// <summary>The person a V-number belongs to now, merges included; null when none is known.</summary>
    public Task<PersonId?> FindPerson(VNumber number, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>The streams with an event about the person; merged persons' own streams are among them.</summary>
    public Task<IReadOnlyList<string>> StreamsOf(PersonId person, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>Seals details for storage outside the journal, under the person's existing key.</summary>
    /// <returns>Null when the person has no key or it was erased.</returns>
    public ValueTask<byte[]?> Seal(
        PersonId person, PersonalDetails details, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>Unseals; null when the key was erased.</summary>
    public ValueTask<PersonalDetails?> Unseal(
        PersonId person, byte[] sealedDetails, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>Makes all personal data of a person unreadable for ever: history, snapshots and backups.</summary>
    public Task Erase(PersonId person, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>Records that a person's data are about to be handed out; they may be only after this completes.</summary>
    public Task Disclose(Disclosure disclosure, CancellationToken cancellation = default) =>
        throw new NotImplementedException();

    /// <summary>A keyed 64-bit digest of a command's bytes, to tell a repeat from a reused request id.</summary>
    public long Digest(ReadOnlySpan<byte> command) => throw new NotImplementedException();
}
