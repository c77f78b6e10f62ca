using AsielGrains.Grains.Flow;
using AsielGrains.Grains.Households;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// Reads the journal into this silo's deadlines: after their checkpoint when the silo starts, then whenever the flow
/// tells that there is more. The flow is a signal only; without it the journal is looked at all the same.
/// </summary>
sealed class DeadlineFollower(
    DeadlineReplica replica,
    DeadlineCheckpoint checkpoint,
    FlowReplica flow,
    HouseholdSignal households,
    EventJournal journal,
    ILogger<DeadlineFollower> logger)
    : BackgroundService
{
    /// <summary>
    /// How often the flow is asked whether there is more; bounds how old an answer is. A case is reckoned once for all
    /// that happened in it meanwhile. Who waits for a position does not wait for this.
    /// </summary>
    static readonly TimeSpan LookPeriod = TimeSpan.FromMilliseconds(250);

    /// <summary>How long the journal goes unread when the flow tells nothing.</summary>
    static readonly TimeSpan ReadPeriod = TimeSpan.FromSeconds(2);

    /// <summary>Somebody may wait for what is not to be seen yet: another transaction is still open.</summary>
    static readonly TimeSpan WantedPeriod = TimeSpan.FromMilliseconds(5);

    static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // The flow is what a silo needs to be ready; two readings of a long journal at once would delay it.
        await flow.WaitFor(JournalPosition.Start, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        var isRestored = false;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!isRestored)
                    await checkpoint.Restore(stoppingToken);
                isRestored = true;
                await Follow(stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception failure)
            {
                logger.DeadlinesNotFollowed(failure);
                await Task.Delay(RetryAfter, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    async Task Follow(CancellationToken stopping)
    {
        await ReadOn(stopping);
        var (cases, deadlines) = replica.Size;
        logger.DeadlinesRead(replica.Position, cases, deadlines);
        while (true)
        {
            await Awaited(stopping);
            await ReadOn(stopping);
        }
    }

    async Task ReadOn(CancellationToken stopping)
    {
        await foreach (var page in journal.PagesAfter(replica.Read, stopping))
        {
            replica.Take(page);
            households.Look(page);
        }

        replica.Settle();
    }

    async Task Awaited(CancellationToken stopping)
    {
        for (var waited = TimeSpan.Zero; waited < ReadPeriod; waited += LookPeriod)
        {
            if (await replica.Wanted(LookPeriod, stopping))
            {
                await Task.Delay(WantedPeriod, stopping);
                return;
            }

            if (flow.Position > replica.Read)
                return;
        }
    }
}
