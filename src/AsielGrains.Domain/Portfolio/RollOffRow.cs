namespace AsielGrains.Domain.Portfolio;

/// <summary>The portfolio on a day, if nothing is prolonged, replaced or added to what is agreed.</summary>
/// <param name="Capacity">Places of the parts that are open, on each site as far as its ceiling allows.</param>
/// <param name="Opened">Places that sites gained since the row before.</param>
/// <param name="Ended">Places that sites lost since the row before.</param>
/// <param name="Flex">Of the capacity, places that are let to others.</param>
/// <param name="Need">Places that are needed; null: none is known for this day.</param>
/// <param name="OutsideCoa">Places of the parts that are open and that COA does not count as its capacity.</param>
public sealed record RollOffRow(
    DateOnly On, int Capacity, int Opened, int Ended, int Flex, int? Need, int OutsideCoa = 0)
{
    /// <summary>Places that are needed beyond the portfolio.</summary>
    public int? ExtraNeeded => Need is { } need ? Math.Max(0, need - Capacity) : null;
}
