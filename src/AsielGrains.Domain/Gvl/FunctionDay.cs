using System.Collections.Immutable;

namespace AsielGrains.Domain.Gvl;

/// <summary>The slots of a resource on a day: total = used + free + passed + lost.</summary>
/// <param name="Free">Can still be booked.</param>
/// <param name="Passed">Nobody booked them, and their time is over.</param>
public sealed record FunctionDay(
    GvlResource Resource, int Total, int Used, int Free, int Passed, int Lost, ImmutableArray<SlotLoss> Losses)
{
    public static ImmutableArray<FunctionDay> Of(GvlLocation location, DateOnly day, GvlMoment now) =>
        [.. location.Resources.Select(resource => Of(location, resource, day, now))];

    static FunctionDay Of(GvlLocation location, GvlResource resource, DateOnly day, GvlMoment now)
    {
        var (total, used, free, passed) = (0, 0, 0, 0);
        var losses = new SortedDictionary<LostSlotReason, int>();
        if (resource.GridOn(day) is { } grid)
            for (var slot = 0; slot < grid.Count; slot++)
            {
                var use = location.UseOf(resource, day, slot);
                total += use.Used + use.Missed + use.Closed + use.Free;
                used += use.Used;
                if (IsOver(grid, slot, day, now))
                    passed += use.Free;
                else
                    free += use.Free;
                Add(losses, LostSlotReason.NoShow, use.Missed);
                Add(losses, location.ClosedFor(resource, grid, day, slot), use.Closed);
            }

        return new(
            resource, total, used, free, passed, losses.Values.Sum(),
            [.. losses.Select(loss => new SlotLoss(loss.Key, loss.Value))]);
    }

    static bool IsOver(SlotGrid grid, int slot, DateOnly day, GvlMoment now) =>
        day < now.Today
        || (day == now.Today && grid.StartOf(slot) + grid.Minutes <= SlotGrid.MinuteOf(now.Time));

    static void Add(SortedDictionary<LostSlotReason, int> losses, LostSlotReason reason, int slots)
    {
        if (slots > 0)
            losses[reason] = losses.GetValueOrDefault(reason) + slots;
    }
}
