using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;
using Microsoft.Extensions.Logging;
using Orleans.Storage;

namespace AsielGrains.Grains.Checkpoints;

/// <summary>
/// The rows of a projection that is read anew when they are good for nothing. What goes wrong with them is said in the
/// log and stops nobody: the journal still holds everything.
/// </summary>
/// <param name="name">What is kept, as the log calls it.</param>
sealed class KeptRows(CheckpointRows rows, string name, EventJournal journal, ILogger logger)
{
    /// <summary>Goes on from what is stored.</summary>
    /// <returns>False when there is nothing, or it is refused: then all of it is to be read anew.</returns>
    public async Task<bool> TakeUp(Func<Task> restore, CancellationToken cancellation)
    {
        try
        {
            if (!await rows.Read())
                return false;
            if (!await rows.Head.IsOf(journal, rows.Furthest, cancellation))
            {
                logger.CheckpointAheadOfJournal(name, rows.Head.Position);
                return false;
            }

            await restore();
            logger.CheckpointTakenUp(name, rows.Head.Position);
            return true;
        }
        catch (OtherLayoutException)
        {
            logger.CheckpointOfOtherVersion(name);
        }
        catch (Exception failure) when (failure is InvalidDataException or JournalCorruptException or IOException)
        {
            logger.CheckpointUnreadable(name, failure);
        }

        return false;
    }

    /// <summary>Stores what changed.</summary>
    public async Task Write(
        ChangedRows changed, Func<CheckpointHead> head, Func<int, ValueTask<CheckpointRow>> lay)
    {
        try
        {
            try
            {
                await rows.Write(changed, head(), lay);
            }
            catch (InconsistentStateException)
            {
                // Somebody else wrote them meanwhile.
                if (await TakeOver(changed, head().Position))
                    await rows.Write(changed, head(), lay);
            }
        }
        catch (Exception failure)
        {
            logger.CheckpointNotWritten(name, failure);
        }
    }

    // Whoever is behind what is stored must not write over it: the rows that it leaves would count in less than the
    // head says.
    async Task<bool> TakeOver(ChangedRows changed, JournalPosition position)
    {
        try
        {
            await rows.Read();
        }
        catch (JournalCorruptException)
        {
            // All of it is written over.
        }

        rows.Refuse(changed);
        return position >= rows.Furthest;
    }
}
