using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Checkpoints;
using AsielGrains.Journal;
using Orleans.Runtime;
using Orleans.Storage;

namespace AsielGrains.Grains.Flow;

/// <summary>
/// Keeps the flow in storage, a segment at a time: only what changed is written.
/// </summary>
sealed class FlowCheckpoint(IGrainStorage storage, GrainId flow)
{
    /// <summary>The row of the merges comes after those of the cases.</summary>
    public const int Merges = KnownCases.SegmentsCount, RowsCount = Merges + 1;

    // Not the name under which all was one row: a version that knows only that must find its own.
    readonly CheckpointRows _rows = new(storage, flow, "flow", RowsCount);

    /// <summary>Whether what is stored counts in all of this.</summary>
    public bool IsAt(JournalPosition position) => _rows.Head.Position == position;

    /// <summary>The flow as it was stored; an empty one when it never was.</summary>
    /// <exception cref="JournalCorruptException">A row is damaged.</exception>
    public async Task<FlowProjector> Read() => await _rows.Read() ? Restored() : new();

    /// <summary>An empty flow, to be counted anew and written over whatever is stored.</summary>
    public FlowProjector StartOver()
    {
        var projector = new FlowProjector();
        _rows.Refuse(projector.Changed);
        return projector;
    }

    /// <summary>
    /// Writes what changed, giving way between segments: what is applied meanwhile is in the next segments or marked
    /// for the next time. Only then the head, with the position at which this began.
    /// </summary>
    public Task Write(FlowProjector projector) => _rows.Write(projector.Changed, projector.Head(), number =>
        new(new CheckpointRow
        {
            Position = projector.Position,
            Archive = number == Merges
                ? FlowArchive.Write(projector.Flow.Merges)
                : FlowArchive.Write(projector.Flow.Cases.Segment(number)),
        }));

    FlowProjector Restored()
    {
        var chain = new ChainFlow();
        var through = new JournalPosition[KnownCases.SegmentsCount];
        chain.Restore(_rows.Take(Merges).Archive is { } merges ? FlowArchive.ReadMerges(merges) : [], []);
        for (var number = 0; number < KnownCases.SegmentsCount; number++)
            if (_rows.Take(number) is { Archive: { } archive, Position: var position })
            {
                through[number] = position;
                chain.Restore([], Verified(number, FlowArchive.ReadCases(archive)));
            }

        return new(chain, through, _rows.Head);
    }

    static IReadOnlyList<KeyValuePair<CaseId, CaseFacts>> Verified(
        int number, IReadOnlyList<KeyValuePair<CaseId, CaseFacts>> cases) =>
        cases.All(entry => KnownCases.SegmentOf(entry.Key) == number)
            ? cases
            : throw new InvalidDataException("A segment of the flow's checkpoint holds a case of another.");
}
