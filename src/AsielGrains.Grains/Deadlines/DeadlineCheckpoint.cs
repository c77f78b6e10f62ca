using AsielGrains.Grains.Checkpoints;
using AsielGrains.Grains.Feed;
using AsielGrains.Grains.Telemetry;
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
sealed class DeadlineCheckpoint(
    [FromKeyedServices(GrainStorageNames.State)] IGrainStorage storage,
    DeadlineReplica replica,
    EventJournal journal,
    ILogger<DeadlineCheckpoint> logger)
{
    public const string Name = "deadlines";

    /// <summary>The rows of the shapes and of all that is no case come after those of the cases.</summary>
    const int Shapes = CaseSegments.SegmentsCount, Rest = Shapes + 1;

    readonly CheckpointRows _rows = new(storage, GrainId.Create(Name, FeedStream.Chain), Name, Rest + 1);
    int _shapesStored;

    /// <summary>Has this silo's deadlines go on from what is stored; from nothing when it does not fit.</summary>
    public async Task Restore(CancellationToken cancellation)
    {
        try
        {
            if (!await _rows.Read())
                return;
            if (!await _rows.Head.IsOf(journal, _rows.Furthest, cancellation))
            {
                logger.CheckpointAheadOfJournal(Name, _rows.Head.Position);
                StartOver();
                return;
            }

            await Restored();
            logger.CheckpointTakenUp(Name, _rows.Head.Position);
        }
        catch (OtherLayoutException)
        {
            logger.CheckpointOfOtherVersion(Name);
            StartOver();
        }
        catch (Exception failure) when (failure is InvalidDataException or JournalCorruptException or IOException)
        {
            logger.CheckpointUnreadable(Name, failure);
            StartOver();
        }
    }

    /// <summary>Writes what changed. What goes wrong is logged: the journal still holds everything.</summary>
    public async Task Write()
    {
        if (!replica.IsComplete || replica.Read == _rows.Head.Position)
            return;
        try
        {
            try
            {
                await WriteChanged();
            }
            catch (InconsistentStateException)
            {
                // Another silo wrote them meanwhile.
                if (await TakeOver())
                    await WriteChanged();
            }
        }
        catch (Exception failure)
        {
            logger.CheckpointNotWritten(Name, failure);
        }
    }

    async Task Restored()
    {
        var segments = new CheckpointRow[CaseSegments.SegmentsCount];
        for (var number = 0; number < segments.Length; number++)
            segments[number] = _rows.Take(number);
        // After the segments: another silo may be writing.
        var shapes = (await _rows.TakeAnew(Shapes)).Archive is { } archive ? KeptShapes.Read(archive) : new();
        _shapesStored = shapes.Count;
        replica.Restore(_rows.Head, shapes, segments, _rows.Take(Rest));
    }

    // Rows that no write would reach would be read again with the next start.
    void StartOver()
    {
        _rows.Refuse();
        _shapesStored = 0;
        for (var number = 0; number < CaseSegments.SegmentsCount; number++)
            replica.Changed[number] |= _rows.IsStored(number);
        replica.RestChanged |= _rows.IsStored(Rest);
    }

    // Whoever is behind what is stored must not write over it: the rows that it leaves would count in less than the
    // head says.
    async Task<bool> TakeOver()
    {
        try
        {
            await _rows.Read();
        }
        catch (JournalCorruptException)
        {
            // All of it is written over.
        }

        for (var number = 0; number <= Rest; number++)
            _rows.Take(number);
        StartOver();
        return replica.Read >= _rows.Furthest;
    }

    async Task WriteChanged()
    {
        await _rows.Begin();
        var head = replica.Head();
        for (var number = 0; number < CaseSegments.SegmentsCount; number++)
            if (replica.Changed[number])
                await WriteSegment(number);
        if (replica.RestChanged)
            await WriteRest();
        await _rows.End(head);
    }

    async Task WriteSegment(int number)
    {
        replica.Changed[number] = false;
        try
        {
            var (through, archive, shapes) = replica.Lay(number);
            // Before the segment: no row names a shape that is not stored.
            if (shapes.Count > _shapesStored)
                await WriteShapes(through, shapes);
            await _rows.Write(number, through, archive);
        }
        catch
        {
            replica.Changed[number] = true;
            throw;
        }
    }

    async Task WriteShapes(JournalPosition through, KeptShapes shapes)
    {
        var count = shapes.Count;
        await _rows.Write(Shapes, through, shapes.Write());
        _shapesStored = count;
    }

    async Task WriteRest()
    {
        replica.RestChanged = false;
        try
        {
            var (through, archive) = replica.LayRest();
            await _rows.Write(Rest, through, archive);
        }
        catch
        {
            replica.RestChanged = true;
            throw;
        }
    }
}
