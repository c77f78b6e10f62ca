using AsielGrains.Journal;
using Microsoft.Extensions.Hosting;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// Has one grain do something about the deadlines again and again, once this silo knows them. Every silo asks, one
/// grain does it: when its silo is gone another takes over with the next question.
/// </summary>
abstract class DeadlinePump(DeadlineReplica deadlines, TimeProvider time) : BackgroundService
{
    static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    protected abstract Task Ask(CancellationToken stopping);

    protected abstract void Failed(Exception failure);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await deadlines.WaitFor(JournalPosition.Start, stoppingToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Ask(stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                Failed(failure);
            }

            await Task.Delay(Period, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
