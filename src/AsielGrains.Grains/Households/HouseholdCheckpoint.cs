using AsielGrains.Domain.Households;
using AsielGrains.Grains.Checkpoints;
using AsielGrains.Grains.Feed;
using AsielGrains.Journal;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Orleans.Runtime;
using Orleans.Storage;

namespace AsielGrains.Grains.Households;

/// <summary>Keeps the book of households in storage, a segment at a time: only what changed is written.</summary>
sealed class HouseholdCheckpoint
{
    public const string Name = "households";

    readonly CheckpointRows _rows;
    readonly KeptRows _kept;

    public HouseholdCheckpoint(
        [FromKeyedServices(GrainStorageNames.State)] IGrainStorage storage,
        EventJournal journal,
        ILogger<HouseholdCheckpoint> logger)
    {
        _rows = new(storage, GrainId.Create(Name, FeedStream.Chain), Name, HouseholdBook.SegmentsCount);
        _kept = new(_rows, Name, journal, logger);
    }

    /// <summary>The book as it was stored; an empty one when it never was, or does not fit.</summary>
    public async Task<HouseholdProjector> Restore(CancellationToken cancellation)
    {
        var projector = new HouseholdProjector();
        if (await _kept.TakeUp(() => Task.FromResult(projector = Restored()), cancellation))
            return projector;
        _rows.Refuse(projector.Changed);
        return projector;
    }

    /// <summary>An empty book, to be written over all that is stored and is being stored.</summary>
    public static HouseholdProjector StartOver()
    {
        var projector = new HouseholdProjector();
        projector.Changed.NoteAll();
        return projector;
    }

    /// <summary>
    /// Writes what changed, giving way between segments: what is applied meanwhile is in the next ones or marked for
    /// the next time.
    /// </summary>
    public Task Write(HouseholdProjector projector) => projector.Position == _rows.Head.Position
        ? Task.CompletedTask
        : _kept.Write(projector.Changed, projector.Head, segment => new(new CheckpointRow
        {
            Position = projector.Position, Archive = HouseholdArchive.Current.Write(projector.Book, segment),
        }));

    HouseholdProjector Restored()
    {
        var (book, through) = (new HouseholdBook(), new JournalPosition[HouseholdBook.SegmentsCount]);
        for (var segment = 0; segment < through.Length; segment++)
            if (_rows.Take(segment) is { Archive: { } archive, Position: var position })
            {
                through[segment] = position;
                HouseholdArchive.Current.Read(archive, book, segment);
            }

        return new(book, through, _rows.Head);
    }
}
