using AsielGrains.Domain.Identity;
using Orleans.Runtime;

namespace AsielGrains.Grains.Households;

/// <summary>
/// Makes references to the guardians of households by name, as <see cref="Cases.CaseReference"/> does.
/// </summary>
public static class HouseholdReference
{
    internal const string Name = "household";

    static readonly GrainType Kind = GrainType.Create(Name);
    static readonly GrainInterfaceType Interface = GrainInterfaceType.Create(Name);

    /// <summary>The guardian of a household.</summary>
    public static IHouseholdGrain GetHousehold(this IGrainFactory grains, HouseholdId id) =>
        (IHouseholdGrain)grains.GetGrain(GrainId.Create(Kind, id.ToString()), Interface);
}
