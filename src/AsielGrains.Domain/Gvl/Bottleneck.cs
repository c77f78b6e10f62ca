using System.Globalization;

namespace AsielGrains.Domain.Gvl;

/// <summary>The step that holds the location up this hour, and the figures that say so.</summary>
public sealed record Bottleneck(StepQueue Queue, string Explanation)
{
    /// <summary>A queue that clears within the hour holds nobody up.</summary>
    const int ClearMinutesMax = 60;

    public static Bottleneck? Of(IEnumerable<StepQueue> queues)
    {
        var slowest = queues
            .Where(queue => queue.Waiting > 0 && !(queue.ClearMinutes <= ClearMinutesMax))
            .OrderByDescending(queue => queue.ClearMinutes ?? int.MaxValue)
            .ThenByDescending(queue => queue.Waiting)
            .ThenBy(queue => queue.Step)
            .FirstOrDefault();
        return slowest is null ? null : new(slowest, Explained(slowest));
    }

    static string Explained(StepQueue queue) => queue.ClearMinutes is { } minutes
        ? string.Create(
            CultureInfo.InvariantCulture,
            $"{queue.Waiting} wait for {queue.Step}, and {queue.Scarcest} lets {queue.PerHour:0.#} an hour begin: "
                + $"{minutes} minutes until all have. {queue.JoinedLastHour} joined and {queue.ServedLastHour} began "
                + $"in the past hour; nine of ten have waited up to {queue.WaitMinutesP90} minutes.")
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{queue.Waiting} wait for {queue.Step}, and {queue.Scarcest} is closed now; nine of ten have waited up to "
                + $"{queue.WaitMinutesP90} minutes.");
}
