using System.Collections.Concurrent;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;
using AsielGrains.Journal;
using Orleans.Runtime;
using Orleans.Storage;

namespace AsielGrains.Grains.Flow;

/// <summary>
/// Keeps the flow in storage, a segment at a time: each row holds a part's effect and its position, so that nothing has
/// to stand still while all of them are written and only what changed is. The head says how far all of them are.
/// </summary>
sealed class FlowCheckpoint(IGrainStorage storage, GrainId flow)
{
    // Not the name under which all was one row: a version that knows only that must find its own.
    const string HeadName = "flow-head";
    const string SegmentName = "flow-segment";

    /// <summary>The row of the merges comes after those of the cases.</summary>
    const int Merges = KnownCases.SegmentsCount;

    const int ReadsAtOnceMax = 8;

    readonly GrainState<FlowHead> _head = new(new());
    readonly GrainState<FlowSegment>[] _rows =
        [.. Enumerable.Range(0, Merges + 1).Select(_ => new GrainState<FlowSegment>(new()))];

    /// <summary>Whether what is stored counts in all of this.</summary>
    public bool IsAt(JournalPosition position) => _head.State!.Position == position;

    /// <summary>The flow as it was stored; an empty one when it never was.</summary>
    /// <exception cref="JournalCorruptException">A row is damaged.</exception>
    public async Task<FlowProjector> Read()
    {
        var damages = new ConcurrentQueue<JournalCorruptException>();
        await Read(HeadName, flow, _head, damages);
        if (!_head.RecordExists)
            return new();

        // All of them even when one is damaged: to write over a row its version must be known.
        await Parallel.ForAsync(
            0,
            _rows.Length,
            new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnceMax },
            async (number, _) => await Read(SegmentName, RowId(number), _rows[number], damages));
        return damages.TryPeek(out var damage) ? throw damage : Restored();
    }

    /// <summary>An empty flow, to be counted anew and written over whatever is stored.</summary>
    public FlowProjector StartOver()
    {
        var projector = new FlowProjector { MergesChanged = _rows[Merges].RecordExists };
        for (var number = 0; number < KnownCases.SegmentsCount; number++)
            projector.Changed[number] = _rows[number].RecordExists;
        return projector;
    }

    /// <summary>
    /// Writes what changed, giving way between segments: what is applied meanwhile is in the next segments or marked
    /// for the next time. Only then the head, with the position at which this began.
    /// </summary>
    public async Task Write(FlowProjector projector)
    {
        // A head without position first: where there is none, nobody looks for segments.
        if (!_head.RecordExists)
            await storage.WriteStateAsync(HeadName, flow, _head);

        var head = projector.Head();
        for (var number = 0; number < KnownCases.SegmentsCount; number++)
            if (projector.Changed[number])
                await WriteSegment(number, projector);
        if (projector.MergesChanged)
            await WriteMerges(projector);
        _head.State = head;
        await storage.WriteStateAsync(HeadName, flow, _head);
    }

    async Task Read<T>(
        string name, GrainId id, GrainState<T> row, ConcurrentQueue<JournalCorruptException> damages)
    {
        try
        {
            await storage.ReadStateAsync(name, id, row);
        }
        catch (JournalCorruptException damage)
        {
            damages.Enqueue(damage);
        }
    }

    async Task WriteSegment(int number, FlowProjector projector)
    {
        projector.Changed[number] = false;
        try
        {
            await WriteRow(number, projector.Position, FlowArchive.Write(projector.Flow.Cases.Segment(number)));
        }
        catch
        {
            projector.Changed[number] = true;
            throw;
        }
    }

    async Task WriteMerges(FlowProjector projector)
    {
        projector.MergesChanged = false;
        try
        {
            await WriteRow(Merges, projector.Position, FlowArchive.Write(projector.Flow.Merges));
        }
        catch
        {
            projector.MergesChanged = true;
            throw;
        }
    }

    async Task WriteRow(int number, JournalPosition position, byte[] archive)
    {
        var row = _rows[number];
        try
        {
            row.State = new() { Position = position, Archive = archive };
            await storage.WriteStateAsync(SegmentName, RowId(number), row);
        }
        finally
        {
            // Only its version is needed for the next time.
            row.State = new();
        }
    }

    FlowProjector Restored()
    {
        var chain = new ChainFlow();
        var through = new JournalPosition[KnownCases.SegmentsCount];
        chain.Restore(_rows[Merges].State!.Archive is { } merges ? FlowArchive.ReadMerges(merges) : [], []);
        for (var number = 0; number < KnownCases.SegmentsCount; number++)
        {
            if (_rows[number].State!.Archive is not { } archive)
                continue;
            through[number] = _rows[number].State!.Position;
            chain.Restore([], Verified(number, FlowArchive.ReadCases(archive)));
            _rows[number].State = new();
        }

        return new(chain, through, _head.State!);
    }

    static IReadOnlyList<KeyValuePair<CaseId, CaseFacts>> Verified(
        int number, IReadOnlyList<KeyValuePair<CaseId, CaseFacts>> cases) =>
        cases.All(entry => KnownCases.SegmentOf(entry.Key) == number)
            ? cases
            : throw new InvalidDataException("A segment of the flow's checkpoint holds a case of another.");

    GrainId RowId(int number) => GrainId.Create(flow.Type, IdSpan.Create($"{flow.Key}-{number}"));
}
