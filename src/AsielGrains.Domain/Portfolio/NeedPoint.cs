using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Portfolio;

/// <summary>How many places are needed on a day.</summary>
public readonly record struct NeedPoint(DateOnly On, int Places)
{
    /// <summary>The places that so many persons need: some stay empty for friction.</summary>
    public static int PlacesFor(int persons) => (int)(
        ((persons * 100L) + ReceptionLimits.PlannedUsePercent - 1) / ReceptionLimits.PlannedUsePercent);
}
