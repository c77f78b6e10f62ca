using System.Diagnostics;

namespace AsielGrains.Journal.Storage;

/// <summary>Counts what a database failed to do, and times what it was asked.</summary>
sealed class WatchedJournalStore(IJournalStore inner) : IJournalStore
{
    public int WriteLanes => inner.WriteLanes;

    public Task Open(CancellationToken cancellation) => inner.Open(cancellation);

    public Task<string> BindKeyRing(string fingerprint, CancellationToken cancellation) =>
        inner.BindKeyRing(fingerprint, cancellation);

    public Task<IReadOnlyList<AppendOutcome>> Append(
        IReadOnlyList<AppendRequest> batch, DateTimeOffset recordedAt, CancellationToken cancellation) =>
        Watched(JournalTelemetry.Append, inner.Append(batch, recordedAt, cancellation));

    public Task<IReadOnlyList<IReadOnlyList<StoredEvent>>> ReadStreams(
        IReadOnlyList<StreamQuery> queries, CancellationToken cancellation) =>
        Watched(JournalTelemetry.ReadStreams, inner.ReadStreams(queries, cancellation));

    public Task<IReadOnlyList<StoredEvent>> ReadAll(
        JournalPosition after, int countMax, CancellationToken cancellation) =>
        Watched(JournalTelemetry.ReadAll, inner.ReadAll(after, countMax, cancellation));

    public Task<JournalPosition> ReadHead(CancellationToken cancellation) =>
        Watched(JournalTelemetry.ReadHead, inner.ReadHead(cancellation));

    public Task<IReadOnlyList<string?>> ReadClaims(IReadOnlyList<string> keys, CancellationToken cancellation) =>
        Watched(JournalTelemetry.ReadClaims, inner.ReadClaims(keys, cancellation));

    public Task<IReadOnlyList<IReadOnlyList<string>>> ReadClaimsUnder(
        IReadOnlyList<string> prefixes, int countMax, CancellationToken cancellation) =>
        Watched(JournalTelemetry.ReadClaims, inner.ReadClaimsUnder(prefixes, countMax, cancellation));

    public Task<IReadOnlyList<string>> StreamsOf(Guid person, CancellationToken cancellation) =>
        Watched(JournalTelemetry.ReadStreams, inner.StreamsOf(person, cancellation));

    public Task<IReadOnlyList<string>> StreamsUnder(string prefix, CancellationToken cancellation) =>
        Watched(JournalTelemetry.ReadStreams, inner.StreamsUnder(prefix, cancellation));

    public Task<IReadOnlyList<PersonKey?>> ReadKeys(IReadOnlyList<Guid> persons, CancellationToken cancellation) =>
        Watched(JournalTelemetry.ReadKeys, inner.ReadKeys(persons, cancellation));

    public Task CheckStructure(CancellationToken cancellation) => inner.CheckStructure(cancellation);

    public Task EraseKey(Guid person, CancellationToken cancellation) =>
        Watched(JournalTelemetry.Erase, AsValue(inner.EraseKey(person, cancellation)));

    public Task<IReadOnlyList<long>> Append(
        IReadOnlyList<Disclosure> disclosures, CancellationToken cancellation) =>
        Watched(JournalTelemetry.Disclose, inner.Append(disclosures, cancellation));

    public Task<IReadOnlyList<NumberedDisclosure>> ReadDisclosures(
        DisclosureQuery query, CancellationToken cancellation) =>
        Watched(JournalTelemetry.ReadDisclosures, inner.ReadDisclosures(query, cancellation));

    public Task<StoreStanding> ReadStanding(CancellationToken cancellation) =>
        Watched(JournalTelemetry.ReadHead, inner.ReadStanding(cancellation));

    public ValueTask DisposeAsync() => inner.DisposeAsync();

    static async Task<T> Watched<T>(string operation, Task<T> work)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            var result = await work;
            JournalTelemetry.Answered(operation, Stopwatch.GetElapsedTime(start));
            return result;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            JournalTelemetry.Failed(operation, failure);
            throw;
        }
    }

    static async Task<bool> AsValue(Task work)
    {
        await work;
        return true;
    }
}
