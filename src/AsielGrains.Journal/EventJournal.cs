using System.Collections.Immutable;
using System.Diagnostics;
using AsielGrains.Domain;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Persons;
using AsielGrains.Failpoints;
using AsielGrains.Journal.Batching;
using AsielGrains.Journal.Codec;
using AsielGrains.Journal.Privacy;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Journal;

/// <summary>
/// The journal as grains and projections see it: typed events in and out, group commit and sealing inside.
/// </summary>
public sealed partial class EventJournal : IAsyncDisposable
{
    const int ReadLanes = 2;

    readonly IJournalStore _store;
    readonly KeyRing _ring;
    readonly PersonSeals _seals;
    readonly AppendSignal _appended = new();
    readonly GroupCommit _commit;
    readonly RecordingClock _recording;
    readonly HeldStreams _held = new();
    readonly BatchLoop<StreamQuery, IReadOnlyList<StoredEvent>> _reads;
    readonly BatchLoop<string, string?> _claims;
    readonly BatchLoop<string, IReadOnlyList<string>> _marked;
    readonly BatchLoop<Disclosure, long> _disclosures;

    /// <param name="store">Where the rows go; the caller disposes of it after the journal.</param>
    /// <param name="ring">The keys that protect persons.</param>
    /// <param name="clock">Gives the time of recording.</param>
    public EventJournal(IJournalStore store, KeyRing ring, TimeProvider clock)
    {
        (_store, _ring) = (store, ring);
        _seals = new(store, ring, clock);
        _recording = new(clock);
        _commit = new(store, _recording, _appended);
        _reads = new(ReadLanes, queries => store.ReadStreams(queries, CancellationToken.None));
        _claims = new(ReadLanes, keys => store.ReadClaims(keys, CancellationToken.None));
        // One more than are looked at, so that it shows when there are more.
        _marked = new(
            ReadLanes, keys => store.ReadClaimsUnder(keys, Likeness.OthersMax + 1, CancellationToken.None));
        _disclosures = new(1, Store);
    }

    /// <summary>Creates or upgrades the schema and checks that the keys are those of this database.</summary>
    /// <exception cref="JournalRefusedException">The database is newer than this program or has other keys.</exception>
    public async Task Open(CancellationToken cancellation = default)
    {
        await _store.Open(cancellation);
        if (await _store.BindKeyRing(_ring.Fingerprint, cancellation) != _ring.Fingerprint)
            throw new JournalRefusedException(
                "The key-encryption key is not the one this database was made with: nobody in it could be read.");
    }

    /// <summary>
    /// Appends the events of one command, durable when the task completes. Waits in the group commit with the appends
    /// of all other grains on this silo.
    /// </summary>
    /// <exception cref="JournalUnavailableException">The outcome is unknown.</exception>
    /// <exception cref="PersonErasedException">The events bear data of an erased person; none is stored.</exception>
    public Task<AppendOutcome> Append<TEvent>(
        string stream,
        long expectedVersion,
        CommandStamp stamp,
        ImmutableArray<TEvent> events,
        CancellationToken cancellation = default)
        where TEvent : IEvent =>
        Append(stream, expectedVersion, [.. events.Select(@event => new Stamped<TEvent>(@event, stamp))], cancellation);

    /// <summary>
    /// The same for events of several commands, which are stored together or not at all; those of one command follow
    /// each other.
    /// </summary>
    public async Task<AppendOutcome> Append<TEvent>(
        string stream,
        long expectedVersion,
        ImmutableArray<Stamped<TEvent>> events,
        CancellationToken cancellation)
        where TEvent : IEvent
    {
        using var span = JournalTelemetry.StartAppend(events.Length);
        for (var attempt = 1; attempt <= JournalLimits.SealAttemptsMax; attempt++)
        {
            // The first event of a stream is often the first of its person too; then nothing needs to be read.
            var append = new SealedAppend(_seals, _ring, stream, tryNew: attempt == 1 && expectedVersion == 0);
            var request = await append.Request(expectedVersion, events, cancellation);
            var outcome = await Write(request, cancellation);
            if (outcome is AppendOutcome.Appended)
                append.Keep();
            if (outcome is not AppendOutcome.KeyTaken)
                return outcome;
            foreach (var person in append.Persons)
                _seals.Drop(person);
        }

        throw new JournalUnavailableException("The person's key kept changing; nothing was stored.");
    }

    /// <summary>Reads one stream in sequence order, personal data unsealed where the key still exists.</summary>
    public async Task<IReadOnlyList<Recorded<TEvent>>> Read<TEvent>(
        StreamQuery query, CancellationToken cancellation = default)
        where TEvent : IEvent
    {
        var rows = await _reads.Ask(query, cancellation);
        var events = new Recorded<TEvent>[rows.Count];
        for (var i = 0; i < events.Length; i++)
            events[i] = await Recorded<TEvent>(rows[i], cancellation);
        return events;
    }

    /// <summary>Reads the whole journal in its order, without personal data, for the feed and projections.</summary>
    /// <param name="countMax">1 to <see cref="JournalLimits.ReadAllMax"/>.</param>
    public Task<IReadOnlyList<StoredEvent>> ReadAll(
        JournalPosition after, int countMax, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(countMax, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(countMax, JournalLimits.ReadAllMax);
        return _store.ReadAll(after, countMax, cancellation);
    }

    /// <inheritdoc cref="Verify(Func{TimeSpan, Task}, CancellationToken)"/>
    public Task<long> Verify(CancellationToken cancellation = default) =>
        Verify(_ => Task.CompletedTask, cancellation);

    /// <summary>
    /// Verifies the whole journal as it is now: its structure, every event against its checksum, and that persons' data
    /// can be opened and their V-numbers are theirs.
    /// </summary>
    /// <param name="rest">Awaited after each page; it is told how long the page took.</param>
    /// <returns>How many events there are.</returns>
    /// <exception cref="JournalCorruptException">Something is damaged; the message says what.</exception>
    public async Task<long> Verify(Func<TimeSpan, Task> rest, CancellationToken cancellation)
    {
        await _store.CheckStructure(cancellation);
        var sealedData = new SealCheck(_seals, FindPerson);
        var (read, end, count) = (JournalPosition.Start, await ReadHead(cancellation), 0L);
        var started = Stopwatch.GetTimestamp();
        while (read < end && await ReadAll(read, JournalLimits.ReadAllMax, cancellation) is [.., var last] events)
        {
            await sealedData.Verify(events, cancellation);
            (read, count) = (last.Position, count + events.Count);
            await rest(Stopwatch.GetElapsedTime(started));
            started = Stopwatch.GetTimestamp();
        }

        return count;
    }

    /// <summary>The position of the last event that <see cref="ReadAll"/> would return.</summary>
    public Task<JournalPosition> ReadHead(CancellationToken cancellation = default) => _store.ReadHead(cancellation);

    /// <summary>How the journal stands: its end, its schema, its keys and its clock.</summary>
    public async Task<JournalStanding> ReadStanding(CancellationToken cancellation = default)
    {
        var store = await _store.ReadStanding(cancellation);
        return new(
            await _store.ReadHead(cancellation),
            store.SchemaVersion,
            store.SchemaKnown,
            store.KeyRing == _ring.Fingerprint,
            store.Now);
    }

    /// <summary>
    /// Completes when this silo has appended something since the last completed wait. One loop waits per journal: of
    /// several waiters only one is woken.
    /// </summary>
    public Task WaitForAppend(CancellationToken cancellation) => _appended.Wait(cancellation);

    /// <summary>The streams with an event about the person; merged persons' own streams are among them.</summary>
    public Task<IReadOnlyList<string>> StreamsOf(PersonId person, CancellationToken cancellation = default) =>
        _store.StreamsOf(person.Value, cancellation);

    /// <summary>The streams whose names begin so; costs reading their first events, not the journal.</summary>
    public Task<IReadOnlyList<string>> StreamsUnder(string prefix, CancellationToken cancellation = default) =>
        _store.StreamsUnder(prefix, cancellation);

    /// <summary>Seals details for storage outside the journal, under the person's existing key.</summary>
    /// <returns>Null when the person has no key or it was erased.</returns>
    public async ValueTask<byte[]?> Seal(
        PersonId person, PersonalDetails details, CancellationToken cancellation = default) =>
        (await _seals.Find(person, cancellation))?.Seal(details, PersonSeal.OutsideJournal);

    /// <summary>Unseals; null when the key was erased.</summary>
    public async ValueTask<PersonalDetails?> Unseal(
        PersonId person, byte[] sealedDetails, CancellationToken cancellation = default) =>
        (await _seals.Find(person, cancellation))?.Open(sealedDetails, PersonSeal.OutsideJournal);

    /// <summary>
    /// Whether a person's data may still be shown: false once the key was erased. What was read before an erasure and
    /// is still in memory must ask this before it is handed out.
    /// </summary>
    public async ValueTask<bool> MayShow(PersonId person, CancellationToken cancellation = default) =>
        await _seals.Find(person, cancellation) is not null;

    /// <summary>Makes all personal data of a person unreadable for ever: history, snapshots and backups.</summary>
    public async Task Erase(PersonId person, CancellationToken cancellation = default)
    {
        _seals.Drop(person);
        await _store.EraseKey(person.Value, cancellation);
        _seals.Keep(person, null);
    }

    /// <summary>Records that a person's data will be handed out, which may be done only after this completes.</summary>
    /// <returns>
    /// The sequence of the last event now in the stream: whoever knows fewer would hand out what is old.
    /// </returns>
    public Task<long> Disclose(Disclosure disclosure, CancellationToken cancellation = default)
    {
        DisclosureRules.Check(disclosure);
        return _disclosures.Ask(disclosure, cancellation);
    }

    /// <summary>Who was given a person's data, newest first.</summary>
    /// <param name="countMax">1 to <see cref="JournalLimits.ReadAllMax"/>.</param>
    public async Task<IReadOnlyList<Disclosure>> ReadDisclosures(
        PersonId person, int countMax, CancellationToken cancellation = default) =>
        [.. (await ReadDisclosures(new(person.Value, countMax), cancellation)).Select(numbered => numbered.Disclosure)];

    /// <summary>Disclosures with their numbers, newest first.</summary>
    public Task<IReadOnlyList<NumberedDisclosure>> ReadDisclosures(
        DisclosureQuery query, CancellationToken cancellation = default)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(query.CountMax, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(query.CountMax, JournalLimits.ReadAllMax);
        return _store.ReadDisclosures(query, cancellation);
    }

    /// <summary>A keyed 64-bit digest of a command's bytes, to tell a repeat from a reused request id.</summary>
    public long Digest(ReadOnlySpan<byte> command) => _ring.Digest(command);

    /// <summary>Waits for what was taken on, then stops.</summary>
    public async ValueTask DisposeAsync()
    {
        await _commit.DisposeAsync();
        await _disclosures.DisposeAsync();
        await _reads.DisposeAsync();
        await _claims.DisposeAsync();
        await _marked.DisposeAsync();
        await _seals.DisposeAsync();
        _appended.Dispose();
    }

    async Task<AppendOutcome> Write(AppendRequest request, CancellationToken cancellation)
    {
        var outcome = _held.Contains(request.Stream)
            ? (await _store.Append([request], _recording.Next(), CancellationToken.None))[0]
            : await _commit.Append(request, cancellation);
        if (outcome is not AppendOutcome.Held)
            return outcome;
        _held.Add(request.Stream);
        throw new JournalUnavailableException("Somebody else holds a row of this stream; nothing was stored.");
    }

    async ValueTask<Recorded<TEvent>> Recorded<TEvent>(StoredEvent row, CancellationToken cancellation)
        where TEvent : IEvent
    {
        var @event = EventCodec.Decode(row.Event.Type, row.Event.TypeVersion, row.Event.Body);
        if (row.Event is { Sealed: { } details, Subject: { } subject }
            && await _seals.FindMade(new(subject), cancellation) is { } seal)
            @event = @event.WithPersonal(seal.Open(details, row.Stream));
        var teller = Teller.Parse(row.Organisation);
        var stamp = new CommandStamp(row.CommandId, row.CommandDigest, teller.Organisation, row.Purpose)
        {
            Source = teller.Source,
        };
        return @event is TEvent typed
            ? new(typed, row.Sequence, row.Position, row.RecordedAt, stamp)
            : throw new JournalCorruptException(
                $"Event {row.Sequence} of stream {row.Stream} is a {row.Event.Type}, no {typeof(TEvent).Name}.");
    }

    Task<IReadOnlyList<long>> Store(IReadOnlyList<Disclosure> disclosures)
    {
        Failpoint.Hit("disclosing");
        return _store.Append(disclosures, CancellationToken.None);
    }
}
