using System.Text.Json;
using AsielGrains.Failpoints;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Storage;

namespace AsielGrains.Grains.Snapshots;

/// <summary>
/// Keeps the snapshots of one grain, behind its callers' backs. A snapshot only saves reading: whatever goes wrong
/// with one is logged, and the journal is read instead.
/// </summary>
sealed class SnapshotKeeper<TState>(
    [FromKeyedServices(GrainStorageNames.Snapshots)] IGrainStorage storage,
    EventJournal journal,
    SnapshotLayout<TState> layout,
    ILogger<SnapshotKeeper<TState>> logger)
{
    readonly GrainState<Snapshot> _row = new(new());
    Task _writing = Task.CompletedTask;
    long _tried;
    long _kept;

    /// <summary>The last snapshot; null when there is none that can be read.</summary>
    public async Task<GrainMoment<TState>?> Read(GrainId grain)
    {
        try
        {
            await storage.ReadStateAsync(layout.Name, grain, _row);
            if (_row is not { RecordExists: true, State: { } snapshot })
                return null;
            var moment = await Open(snapshot);
            _tried = _kept = moment.Version;
            return moment;
        }
        catch (Exception failure)
        {
            logger.SnapshotUnreadable(failure);
            return null;
        }
        finally
        {
            _row.State = new();
        }
    }

    /// <summary>Leaves a snapshot that contradicts the journal; the next one is written over it.</summary>
    public void Reject()
    {
        _tried = _kept = 0;
        logger.SnapshotUnreadable(new JournalCorruptException("A snapshot does not belong to the journal as it is."));
    }

    /// <summary>Whether enough has happened since the last snapshot, or the last try at one.</summary>
    public bool IsDue(long version) =>
        version - _kept >= SnapshotLimits.EventsAfter(_kept)
        && version - _tried >= SnapshotLimits.EventsBetween
        && _writing.IsCompleted;

    /// <summary>Starts to write; it goes on after the caller was answered.</summary>
    public void Start(GrainId grain, GrainMoment<TState> moment) => _writing = Write(grain, moment);

    /// <summary>Waits for the last write and writes what is due still, before the grain leaves memory.</summary>
    public async Task Finish(GrainId grain, GrainMoment<TState> moment)
    {
        await _writing;
        if (moment.Version - _kept >= SnapshotLimits.EventsBetween)
            await Write(grain, moment);
    }

    async Task Write(GrainId grain, GrainMoment<TState> moment)
    {
        _tried = moment.Version;
        await Task.Yield();
        try
        {
            // Without the version of the stored row, if there is one, it could not be replaced.
            if (_row.ETag is null)
                await storage.ReadStateAsync(layout.Name, grain, _row);
            _row.State = await Lay(moment);
            Failpoint.Hit("snapshot-unfinished");
            await storage.WriteStateAsync(layout.Name, grain, _row);
            _kept = moment.Version;
        }
        catch (Exception failure)
        {
            if (failure is InconsistentStateException)
                _row.ETag = null;
            logger.SnapshotNotWritten(failure);
        }
        finally
        {
            _row.State = new();
        }
    }

    async Task<Snapshot> Lay(GrainMoment<TState> moment)
    {
        var personal = layout.Personal(moment.State);
        return new()
        {
            Layout = layout.VersionOf(moment.State),
            State = JsonSerializer.SerializeToUtf8Bytes(moment.State, layout.Json),
            Sealed = personal is not null && layout.Person(moment.State) is { } person
                ? await journal.Seal(person, personal)
                : null,
            Version = moment.Version,
            Transaction = moment.Position.Transaction,
            Offset = moment.Position.Offset,
            RecordedAt = moment.RecordedAt,
            Marks = [.. moment.Marks.Select(SnapshotMark.Of)],
        };
    }

    async Task<GrainMoment<TState>> Open(Snapshot snapshot)
    {
        if (snapshot.Layout < layout.VersionMin || snapshot.Layout > layout.Version)
            throw new JournalCorruptException(
                $"The snapshot has layout {snapshot.Layout}; this program reads up to {layout.Version}.");
        var state = JsonSerializer.Deserialize(snapshot.State, layout.Json)
            ?? throw new JournalCorruptException("The snapshot holds no state.");
        if (snapshot.Sealed is { } details && layout.Person(state) is { } person)
            state = layout.WithPersonal(state, await journal.Unseal(person, details));
        return new(
            state,
            snapshot.Version,
            new(snapshot.Transaction, snapshot.Offset),
            snapshot.RecordedAt,
            [.. snapshot.Marks.Select(mark => mark.ToMark())]);
    }
}
