using AsielGrains.Grains.Checkpoints;
using AsielGrains.Grains.Feed;
using AsielGrains.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Storage;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// Keeps the deadlines in storage. Every silo starts from what is there, one of them writes: what one wrote, the others
/// would have written too.
/// </summary>
sealed class DeadlineCheckpoint
{
    public const string Name = "deadlines";

    /// <summary>The rows of the shapes and of all that is no case come after those of the cases.</summary>
    public const int Shapes = CaseSegments.SegmentsCount, Rest = Shapes + 1, RowsCount = Rest + 1;

    readonly DeadlineReplica _replica;
    readonly CheckpointRows _rows;
    readonly KeptRows _kept;

    public DeadlineCheckpoint(
        [FromKeyedServices(GrainStorageNames.State)] IGrainStorage storage,
        DeadlineReplica replica,
        EventJournal journal,
        ILogger<DeadlineCheckpoint> logger)
    {
        _replica = replica;
        _rows = new(storage, GrainId.Create(Name, FeedStream.Chain), Name, RowsCount);
        _kept = new(_rows, Name, journal, logger);
    }

    /// <summary>Has this silo's deadlines go on from what is stored; from nothing when it does not fit.</summary>
    public async Task Restore(CancellationToken cancellation)
    {
        if (!await _kept.TakeUp(Restored, cancellation))
            _rows.Refuse(_replica.Changed);
    }

    /// <summary>Writes what changed. What goes wrong is logged: the journal still holds everything.</summary>
    public Task Write() => !_replica.IsComplete || _replica.Read == _rows.Head.Position
        ? Task.CompletedTask
        : _kept.Write(_replica.Changed, _replica.Head, Lay);

    async Task Restored()
    {
        var segments = new CheckpointRow[CaseSegments.SegmentsCount];
        for (var number = 0; number < segments.Length; number++)
            segments[number] = _rows.Take(number);
        // After the segments: another silo may be writing.
        var shapes = (await _rows.TakeAnew(Shapes)).Archive is { } archive ? KeptShapes.Read(archive) : new();
        _replica.Restore(_rows.Head, shapes, segments, _rows.Take(Rest));
    }

    // The shapes before the segment: no row names a shape that is not stored.
    async ValueTask<CheckpointRow> Lay(int number)
    {
        var laid = _replica.Lay(number);
        if (number < Shapes && _replica.Changed[Shapes])
            await _rows.Write(_replica.Changed, Shapes, shapes => new(_replica.Lay(shapes)));
        return laid;
    }
}
