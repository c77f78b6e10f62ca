using AsielGrains.Grains.Checkpoints;
using Orleans.Runtime;
using Orleans.Storage;

namespace AsielGrains.Grains.Tests.Checkpoints;

/// <summary>Meddles with rows of checkpoints.</summary>
static class StoredRows
{
    /// <summary>Puts into a row what no version of this program ever wrote.</summary>
    public static async Task Overwrite(this IGrainStorage storage, GrainId owner, string name, int count, int row)
    {
        var (rows, changed) = (new CheckpointRows(storage, owner, name, count), new ChangedRows(count));
        await rows.Read();
        changed.Note(row);
        await rows.Write(changed, rows.Head, _ => new(new CheckpointRow
        {
            Position = rows.Head.Position, Archive = [99, 1, 2, 3],
        }));
    }
}
