namespace AsielGrains.Domain.Reception;

/// <summary>For how many persons places are sought, and in what units.</summary>
/// <param name="Met">The rules of units that they meet.</param>
/// <param name="Needed">What a unit must be.</param>
readonly record struct UnitNeed(int Persons, UnitTraits Met, UnitTraits Needed)
{
    public bool IsMetBy(SiteUnit unit) => IsMetBy(unit.Traits);

    public bool IsMetBy(UnitTraits traits) =>
        (traits & UnitTraits.Rules & ~Met) == 0 && (traits & Needed) == Needed;
}
