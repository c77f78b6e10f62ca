using AsielGrains.Journal;
using AsielGrains.Journal.Storage;
using Microsoft.Coyote.Random;
using Microsoft.Coyote.Specifications;

namespace AsielGrains.Schedules.Tests.Kernels;

/// <summary>
/// Stands in for a database in the one place where none can: here the scheduler decides when an answer comes, and a
/// real one answers when it likes. It fails now and then, and complains of what the journal must never ask.
/// </summary>
sealed class ScheduledStore : IJournalStore
{
    readonly Generator _fate = Generator.Create();
    readonly List<StoredEvent> _stored = [];
    readonly HashSet<string> _inWork = [];

    public int WriteLanes => 2;

    public IReadOnlyList<StoredEvent> Stored => _stored;

    /// <summary>The key of the one person there is; null before it has one.</summary>
    public PersonKey? Key { get; set; }

    public async Task<IReadOnlyList<AppendOutcome>> Append(
        IReadOnlyList<AppendRequest> batch, DateTimeOffset recordedAt, CancellationToken cancellation)
    {
        foreach (var request in batch)
            Specification.Assert(_inWork.Add(request.Stream), "Two batches, or one twice, touch a stream.");
        await Task.Yield();
        foreach (var request in batch)
            _inWork.Remove(request.Stream);
        if (_fate.NextInteger(4) == 0)
            throw new JournalUnavailableException("The database is away for a moment.");
        return [.. batch.Select(request => Store(request, recordedAt))];
    }

    // What was read comes later than it was true.
    public async Task<IReadOnlyList<PersonKey?>> ReadKeys(IReadOnlyList<Guid> persons, CancellationToken cancellation)
    {
        var read = Key;
        await Task.Yield();
        return [.. persons.Select(_ => read)];
    }

    public async Task EraseKey(Guid person, CancellationToken cancellation)
    {
        await Task.Yield();
        Key = new(person, null);
        await Task.Yield();
    }

    public async Task<IReadOnlyList<IReadOnlyList<StoredEvent>>> ReadStreams(
        IReadOnlyList<StreamQuery> queries, CancellationToken cancellation)
    {
        await Task.Yield();
        return [.. queries.Select(query => _stored.FindAll(stored => stored.Stream == query.Stream))];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    public Task Open(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<string> BindKeyRing(string fingerprint, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<StoredEvent>> ReadAll(
        JournalPosition after, int countMax, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<JournalPosition> ReadHead(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<string?>> ReadClaims(IReadOnlyList<string> keys, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<IReadOnlyList<string>>> ReadClaimsUnder(
        IReadOnlyList<string> prefixes, int countMax, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<string>> StreamsOf(Guid person, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task<IReadOnlyList<string>> StreamsUnder(string prefix, CancellationToken cancellation) =>
        throw new NotSupportedException();

    public Task CheckStructure(CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<long>> Append(
        IReadOnlyList<Disclosure> disclosures, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<IReadOnlyList<NumberedDisclosure>> ReadDisclosures(
        DisclosureQuery query, CancellationToken cancellation) => throw new NotSupportedException();

    public Task<StoreStanding> ReadStanding(CancellationToken cancellation) => throw new NotSupportedException();

    AppendOutcome Store(AppendRequest request, DateTimeOffset recordedAt)
    {
        var version = _stored.Count(stored => stored.Stream == request.Stream);
        if (version != request.ExpectedVersion)
            return new AppendOutcome.VersionTaken();
        if (request.NewKey is not null && Key is not null)
            return new AppendOutcome.KeyTaken();
        Key ??= request.NewKey;
        foreach (var @event in request.Events)
            _stored.Add(StoredEvent.Of(request, ++version, @event, recordedAt) with
            {
                Position = new(0, _stored.Count + 1),
            });
        return new AppendOutcome.Appended(version, _stored[^1].Position, recordedAt);
    }
}
