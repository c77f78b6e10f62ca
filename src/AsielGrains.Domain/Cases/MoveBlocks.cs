using System.Collections.Immutable;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Cases;

/// <summary>Which blocks keep a person from being moved on a day. A block ends by itself with its last day.</summary>
public static class MoveBlocks
{
    /// <summary>The longest time for which a person is blocked at once; it can be told anew.</summary>
    public const int DaysMax = 366;

    /// <summary>Each with its last day, in the order of their kinds.</summary>
    public static ImmutableArray<(BlockKind Kind, DateOnly Until)> In(
        IEnumerable<CaseEvent.Step> steps, DateOnly day)
    {
        SortedDictionary<BlockKind, DateOnly>? inForce = null;
        foreach (var step in steps)
            if (step.On > day)
                break;
            else if (step is CaseEvent.MoveBlocked blocked)
                (inForce ??= [])[blocked.Kind] = blocked.Until;
            else if (step is CaseEvent.MoveBlockEnded ended)
                inForce?.Remove(ended.Kind);
        return inForce is null
            ? []
            : [.. inForce.Where(one => one.Value >= day).Select(one => (one.Key, one.Value))];
    }

    /// <summary>The last day of the block that lasts longest, as told for a day; null: nothing is in the way.</summary>
    public static DateOnly? Until(Course course, DateOnly day) =>
        AnyIn(course) && In(course.Steps, day) is [_, ..] blocks ? blocks.Max(block => block.Until) : null;

    /// <summary>What stands in the way of a move on a day: the block that lasts longest.</summary>
    public static Obstacle? ObstacleIn(Course course, DateOnly day) => Until(course, day) is { } until
        ? new(
            ObstacleKind.MoveBlocked,
            $"the person is not to be moved until after {until:yyyy-MM-dd}",
            "practice: a partner has to be heard first")
        : null;

    // Most persons never were blocked.
    static bool AnyIn(Course course)
    {
        foreach (var step in course.Steps)
            if (step is CaseEvent.MoveBlocked)
                return true;
        return false;
    }

    /// <summary>Steps by which a person is moved, whether the person wants it or not.</summary>
    internal static bool Stop(CaseEvent.Step step) => step is CaseEvent.ReturnPlacementMade
        or CaseEvent.Departed { Departure: DepartureKind.Forced or DepartureKind.Transferred };
}
