using System.Collections.Concurrent;
using AsielGrains.Journal;
using Orleans.Runtime;
using Orleans.Storage;

namespace AsielGrains.Grains.Checkpoints;

/// <summary>
/// The rows in which a projection is stored: parts with a position each, so that nothing has to stand still while all
/// of them are written, and a head that says how far all of them are.
/// </summary>
/// <param name="name">
/// Names the rows. Storage tells grains apart by this name and their key alone, so it is unique per projection.
/// </param>
sealed class CheckpointRows(IGrainStorage storage, GrainId owner, string name, int count)
{
    const int ReadsAtOnceMax = 8;

    readonly GrainState<CheckpointHead> _head = new(new());
    readonly GrainState<CheckpointRow>[] _rows =
        [.. Enumerable.Range(0, count).Select(_ => new GrainState<CheckpointRow>(new()))];

    public CheckpointHead Head => _head.State!;

    /// <summary>The position of the row that was furthest ahead when they were read.</summary>
    public JournalPosition Furthest { get; private set; }

    /// <summary>Reads all rows; false when none was ever stored.</summary>
    /// <exception cref="JournalCorruptException">A row is damaged.</exception>
    public async Task<bool> Read()
    {
        var damages = new ConcurrentQueue<JournalCorruptException>();
        await Read($"{name}-head", owner, _head, damages);
        if (!_head.RecordExists)
            return false;

        // All of them even when one is damaged: to write over a row its version must be known.
        await Parallel.ForAsync(
            0,
            count,
            new ParallelOptions { MaxDegreeOfParallelism = ReadsAtOnceMax },
            async (number, _) => await Read($"{name}-segment", RowId(number), _rows[number], damages));
        Furthest = _rows.Max(row => row.State?.Position ?? default);
        return damages.TryPeek(out var damage) ? throw damage : true;
    }

    /// <summary>A row as it was read. Only its version is kept: that is needed to write it.</summary>
    public CheckpointRow Take(int number)
    {
        var row = _rows[number].State ?? new();
        _rows[number].State = new();
        return row;
    }

    /// <summary>A row as it is now: it can be newer than the others.</summary>
    /// <exception cref="JournalCorruptException">It is damaged.</exception>
    public async Task<CheckpointRow> TakeAnew(int number)
    {
        await storage.ReadStateAsync($"{name}-segment", RowId(number), _rows[number]);
        return Take(number);
    }

    /// <summary>
    /// What is stored is good for nothing but to be written over, all of it and whatever its head says: rows that no
    /// write would reach would be read again with the next start.
    /// </summary>
    public void Refuse(ChangedRows changed)
    {
        _head.State = new();
        for (var number = 0; number < count; number++)
        {
            _rows[number].State = new();
            if (_rows[number].RecordExists)
                changed.Note(number);
        }
    }

    /// <summary>
    /// Writes the rows that changed, giving way between them, and only then the head: all rows count in at least what
    /// it says.
    /// </summary>
    /// <param name="head">As it was before the first row is laid out.</param>
    /// <param name="lay">Lays a row out as it is now.</param>
    public async Task Write(ChangedRows changed, CheckpointHead head, Func<int, ValueTask<CheckpointRow>> lay)
    {
        // A head without position first: where there is none, nobody looks for rows.
        if (!_head.RecordExists)
            await storage.WriteStateAsync($"{name}-head", owner, _head);
        for (var number = 0; number < count; number++)
            if (changed[number])
                await Write(changed, number, lay);
        await End(head);
    }

    /// <summary>Writes one row. What changes meanwhile is for the next time; when it fails, all of it is.</summary>
    public async Task Write(ChangedRows changed, int number, Func<int, ValueTask<CheckpointRow>> lay)
    {
        // Before it is laid out: it can be changed by another thread.
        changed.Settle(number);
        try
        {
            await Write(number, await lay(number));
        }
        catch
        {
            changed.Note(number);
            throw;
        }
    }

    async Task Write(int number, CheckpointRow laid)
    {
        var row = _rows[number];
        try
        {
            row.State = laid;
            await storage.WriteStateAsync($"{name}-segment", RowId(number), row);
        }
        finally
        {
            row.State = new();
        }
    }

    async Task End(CheckpointHead head)
    {
        var before = Head;
        try
        {
            _head.State = head;
            await storage.WriteStateAsync($"{name}-head", owner, _head);
        }
        catch
        {
            _head.State = before;
            throw;
        }
    }

    async Task Read<T>(
        string stateName, GrainId id, GrainState<T> row, ConcurrentQueue<JournalCorruptException> damages)
    {
        try
        {
            await storage.ReadStateAsync(stateName, id, row);
        }
        catch (JournalCorruptException damage)
        {
            damages.Enqueue(damage);
        }
    }

    GrainId RowId(int number) => GrainId.Create(owner.Type, IdSpan.Create($"{owner.Key}-{number}"));
}
