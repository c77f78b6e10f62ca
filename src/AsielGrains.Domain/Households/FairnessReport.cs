using System.Collections.Immutable;

namespace AsielGrains.Domain.Households;

/// <summary>
/// How places were given out, by nationality: what never weighs in a ranking must not show in what comes of it either.
/// </summary>
/// <param name="All">All households together.</param>
/// <param name="Rows">By nationality, most households first.</param>
/// <param name="Others">
/// Nationalities with fewer than <see cref="HouseholdsMin"/> households, households of several nationalities, and those
/// of which none is known.
/// </param>
public sealed record FairnessReport(FairnessRow All, ImmutableArray<FairnessRow> Rows, FairnessRow Others)
{
    /// <summary>Smaller groups are told together: their figures say little, and might say who it is.</summary>
    public const int HouseholdsMin = 10;
}
