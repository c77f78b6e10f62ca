using AsielGrains.Domain.Access;

namespace AsielGrains.Grains.Deadlines;

/// <summary>Which cases that stand still are asked for.</summary>
/// <param name="Stage">Only cases in the stage with this code; null: in all that are not final.</param>
/// <param name="Today">The day up to which nothing happened.</param>
/// <param name="DaysMin">
/// So many days without a fact at least; null: more than nine of ten cases in the same stage stand still.
/// </param>
/// <param name="After">The place where the page before ended; null: the first page.</param>
public sealed record StalledSearch(string? Stage, DateOnly Today, int? DaysMin, StalledPlace? After, int CountMax)
{
    /// <summary>Who is protected so is not found, nor counted.</summary>
    public IReadOnlyCollection<ProtectionKind> Hidden { get; init; } = [];
}
