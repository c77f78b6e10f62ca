namespace AsielGrains.Journal.Storage;

/// <summary>
/// A database that holds the journal. It knows rows, not events; one specification of tests runs against both
/// implementations. Every method may throw <see cref="JournalUnavailableException"/>: then the outcome is unknown.
/// </summary>
public interface IJournalStore : IAsyncDisposable
{
    /// <summary>How many batches may be written at the same time: 1 on SQLite, 2 on PostgreSQL.</summary>
    int WriteLanes { get; }

    /// <summary>Creates or upgrades the schema, in one transaction under a lock; safe when processes race.</summary>
    Task Open(CancellationToken cancellation);

    /// <summary>Binds the database to a key ring on first use.</summary>
    /// <returns>The fingerprint it is bound to.</returns>
    Task<string> BindKeyRing(string fingerprint, CancellationToken cancellation);

    /// <summary>
    /// Appends in one transaction. Requests fail one by one: the outcome at an index is that of the request there.
    /// No two requests of a batch may name the same stream, the same claim key or the same new key. A request with
    /// sealed data of a person whose key is gone fails as <see cref="AppendOutcome.KeyTaken"/>.
    /// </summary>
    Task<IReadOnlyList<AppendOutcome>> Append(
        IReadOnlyList<AppendRequest> batch, DateTimeOffset recordedAt, CancellationToken cancellation);

    /// <summary>Reads streams, each in sequence order; the list at an index answers the query there.</summary>
    Task<IReadOnlyList<IReadOnlyList<StoredEvent>>> ReadStreams(
        IReadOnlyList<StreamQuery> queries, CancellationToken cancellation);

    /// <summary>
    /// Reads the journal in its order. Never skips: an event that becomes visible later has a later position than all
    /// that were returned before.
    /// </summary>
    Task<IReadOnlyList<StoredEvent>> ReadAll(JournalPosition after, int countMax, CancellationToken cancellation);

    /// <summary>The position of the last event that <see cref="ReadAll"/> would return.</summary>
    Task<JournalPosition> ReadHead(CancellationToken cancellation);

    /// <summary>The owners of claims; null at an index when nobody owns the thing.</summary>
    Task<IReadOnlyList<string?>> ReadClaims(IReadOnlyList<string> keys, CancellationToken cancellation);

    /// <summary>
    /// The owners of claims whose keys begin with a prefix, in the order of the keys; the list at an index answers the
    /// prefix there, with so many owners at most.
    /// </summary>
    Task<IReadOnlyList<IReadOnlyList<string>>> ReadClaimsUnder(
        IReadOnlyList<string> prefixes, int countMax, CancellationToken cancellation);

    /// <summary>The streams that have an event about the person, in the order of their first such event.</summary>
    Task<IReadOnlyList<string>> StreamsOf(Guid person, CancellationToken cancellation);

    /// <summary>The streams whose names begin so, in the order of their names.</summary>
    Task<IReadOnlyList<string>> StreamsUnder(string prefix, CancellationToken cancellation);

    /// <summary>The keys of persons; null at an index when none was ever made.</summary>
    Task<IReadOnlyList<PersonKey?>> ReadKeys(IReadOnlyList<Guid> persons, CancellationToken cancellation);

    /// <summary>
    /// Destroys a person's key for ever and frees the claims the person owns; a person who never had a key can't get
    /// one afterwards. Can be repeated.
    /// </summary>
    Task EraseKey(Guid person, CancellationToken cancellation);

    /// <summary>
    /// Checks what no single read can: that every index of a file leads to every row, and on a server, which checks its
    /// own pages, that no row stands where readers never come.
    /// </summary>
    /// <exception cref="JournalCorruptException">The structure is damaged.</exception>
    Task CheckStructure(CancellationToken cancellation);

    /// <summary>Stores disclosures durably; data may be handed out only afterwards.</summary>
    /// <returns>At an index the sequence of the last event now in the stream that is read from there.</returns>
    Task<IReadOnlyList<long>> Append(IReadOnlyList<Disclosure> disclosures, CancellationToken cancellation);

    /// <summary>Disclosures, newest first.</summary>
    Task<IReadOnlyList<NumberedDisclosure>> ReadDisclosures(DisclosureQuery query, CancellationToken cancellation);

    /// <summary>What the database says of itself.</summary>
    Task<StoreStanding> ReadStanding(CancellationToken cancellation);
}
