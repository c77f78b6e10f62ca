using AsielGrains.Domain.Identity;
using Orleans.Runtime;

namespace AsielGrains.Grains.Cases;

/// <summary>
/// Makes references to the guardians of cases by name: given only the interface, Orleans reads the names from its
/// attributes by reflection, for every reference anew.
/// </summary>
public static class CaseReference
{
    internal const string Name = "case";

    static readonly GrainType Kind = GrainType.Create(Name);
    static readonly GrainInterfaceType Interface = GrainInterfaceType.Create(Name);

    /// <summary>The guardian of a case.</summary>
    public static ICaseGrain GetCase(this IGrainFactory grains, CaseId id) =>
        (ICaseGrain)grains.GetGrain(GrainId.Create(Kind, id.ToString()), Interface);
}
