namespace AsielGrains.Domain.Gvl;

/// <summary>So many households with so many persons.</summary>
public readonly record struct ArrivalCount(int Households, int Persons)
{
    public static ArrivalCount Of(IEnumerable<HouseholdVisit> visits)
    {
        var count = default(ArrivalCount);
        foreach (var visit in visits)
            count = new(count.Households + 1, count.Persons + visit.Persons);
        return count;
    }
}
