using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Flow;

/// <summary>Which part of the flow is asked for; what is null or empty is not limited.</summary>
/// <param name="From">The first day of inflow; the stock is not limited by it.</param>
/// <param name="Until">The last day of inflow, included.</param>
public sealed record FlowFilter(
    DateBasis Basis = DateBasis.Registered,
    Granularity Granularity = Granularity.Month,
    DateOnly? From = null,
    DateOnly? Until = null)
{
    public ImmutableHashSet<Nationality> Nationalities { get; init; } = [];

    public ImmutableHashSet<ApplicationKind> Kinds { get; init; } = [];

    public bool Admits(Nationality nationality, ApplicationKind kind) =>
        (Nationalities.IsEmpty || Nationalities.Contains(nationality)) && (Kinds.IsEmpty || Kinds.Contains(kind));

    /// <summary>Whether inflow on a day (by <see cref="DateOnly.DayNumber"/>) is asked for.</summary>
    public bool Covers(int day) => !(day < From?.DayNumber) && !(day > Until?.DayNumber);

    /// <summary>The first day of the bucket that a day falls in.</summary>
    public DateOnly BucketOf(DateOnly day) => Granularity switch
    {
        Granularity.Day => day,
        Granularity.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        Granularity.Month => new DateOnly(day.Year, day.Month, 1),
        _ => throw new InvalidOperationException($"{Granularity} is no granularity."),
    };
}
