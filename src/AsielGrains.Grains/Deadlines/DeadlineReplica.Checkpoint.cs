using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Grains.Checkpoints;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Deadlines;

public sealed partial class DeadlineReplica
{
    readonly ulong _rules = DeadlineRules.MarkOf(book);

    // What each stored part counts in when it is ahead of the rest: it is not counted again.
    JournalPosition[] _through = new JournalPosition[CaseSegments.SegmentsCount];
    JournalPosition _restThrough;

    KeptShapes _shapes = new();
    CheckpointHead _head = new();

    /// <summary>The rows that hold something else now than when they were last stored.</summary>
    internal ChangedRows Changed { get; } = new(DeadlineCheckpoint.RowsCount);

    /// <summary>How far it has come, to be stored.</summary>
    internal CheckpointHead Head()
    {
        lock (_hand)
            return _head;
    }

    /// <summary>A row as it is now. A segment can show that there are more shapes than before.</summary>
    internal CheckpointRow Lay(int row)
    {
        lock (_hand)
            return new()
            {
                Position = _head.Position,
                Archive = row switch
                {
                    DeadlineCheckpoint.Shapes => _shapes.Write(),
                    DeadlineCheckpoint.Rest => LayRest(),
                    _ => LaySegment(row),
                },
            };
    }

    byte[] LaySegment(int segment)
    {
        if (_shapes.Extend(_index.Shapes))
            Changed.Note(DeadlineCheckpoint.Shapes);
        return new DeadlineArchive(_shapes, _rules).Write(_index, segment);
    }

    byte[] LayRest()
    {
        var persons = _index.Persons.All.OrderBy(one => one.Key.Value);
        return new KeptRest(
            [.. _placed],
            [.. _placed.Where(_orders.Contains)],
            [.. persons.Select(one => new KeptPerson(one.Key, one.Value))]).Write();
    }

    /// <summary>Goes on from what was stored. Only before anything was taken in.</summary>
    internal void Restore(CheckpointHead head, KeptShapes shapes, CheckpointRow[] segments, CheckpointRow rest)
    {
        var index = new DeadlineIndex(book, shapes.Decode());
        var archive = new DeadlineArchive(shapes, _rules);
        foreach (var (number, segment) in segments.Index())
            if (segment.Archive is { } cases)
                archive.Read(cases, index, number);
        var kept = rest.Archive is { } others ? KeptRest.Read(others) : new([], [], []);
        index.Persons = new(kept.Persons.Select(one => KeyValuePair.Create(one.Id, one.Person)));
        lock (_hand)
            lock (_lock)
            {
                (_index, _shapes, _head) = (index, shapes, head);
                (_through, _restThrough) = ([.. segments.Select(segment => segment.Position)], rest.Position);
                _placed.AddRange(kept.Placed);
                _orders.UnionWith(kept.Open);
            }
    }

    /// <summary>The histories in which there is an event of some kind, with how far and how new they are.</summary>
    internal (JournalPosition Position, DateTimeOffset? AsOf, IReadOnlyList<(CaseId Id, CaseEvent Event)> Events) Of(
        Func<CaseEvent, bool> kind)
    {
        lock (_hand)
        {
            var asked = Enumerable.Range(0, _index.Shapes.Count)
                .Select(number => kind(_index.Shapes.Of(number)))
                .ToArray();
            List<(CaseId, CaseEvent)> events = [];
            foreach (var indexed in _index.Cases.All)
                for (var at = 0; at < indexed.History.Length; at += 2)
                    if (asked[indexed.History[at]])
                        events.Add((indexed.Id, EventOf(indexed, at)));
            return (_head.Position, _head.AsOf, events);
        }
    }

    CaseEvent EventOf(IndexedCase indexed, int at) =>
        _index.Shapes.At(indexed.History[at], DateOnly.FromDayNumber(indexed.History[at + 1]));

    void Note(IReadOnlyList<StoredEvent> page)
    {
        var last = page[^1];
        var newest = page.Max(stored => stored.RecordedAt);
        _head = new()
        {
            Position = last.Position,
            AsOf = newest > _head.AsOf ? newest : _head.AsOf ?? newest,
            LastStream = last.Stream,
            LastRecordedAt = last.RecordedAt,
        };
    }
}
