using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>How many places are needed on a day.</summary>
public readonly record struct NeedPoint(DateOnly On, int Places)
{
    /// <summary>The places that so many persons need: some stay empty for friction.</summary>
    /// <param name="percent">The planned use (frictieleegstand left out): 1 to 100; COA plans with 96.</param>
    public static int PlacesFor(int persons, int percent = ReceptionLimits.PlannedUsePercent) =>
        (int)(((persons * 100L) + percent - 1) / percent);
}
