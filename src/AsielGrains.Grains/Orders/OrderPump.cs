using AsielGrains.Domain.Orders;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Grains.Orders;

/// <summary>
/// Has the orders in force go on. Every silo asks, the one guardian of an order does it: after a crash the next
/// question makes it go on where it was.
/// </summary>
sealed class OrderPump(DeadlineReplica deadlines, IGrainFactory grains, TimeProvider time, ILogger<OrderPump> logger)
    : BackgroundService
{
    /// <summary>How soon a new order, or a case that came into its category, is treated.</summary>
    static readonly TimeSpan Period = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await deadlines.WaitFor(JournalPosition.Start, stoppingToken)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        while (!stoppingToken.IsCancellationRequested)
        {
            foreach (var order in deadlines.Orders)
                await Advance(order, stoppingToken);
            await Task.Delay(Period, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    async Task Advance(OrderId order, CancellationToken stopping)
    {
        try
        {
            while (!stopping.IsCancellationRequested
                && await grains.GetGrain<IExtensionOrderGrain>(order.ToString()).Advance())
                continue;
        }
        catch (Exception failure) when (!stopping.IsCancellationRequested)
        {
            logger.OrderNotAdvanced(failure);
        }
        catch (Exception) when (stopping.IsCancellationRequested)
        {
            // The silo ends; the guardian goes on from another.
        }
    }
}
