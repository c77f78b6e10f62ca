using AsielGrains.Domain.Regietafels;
using Orleans.Runtime;

namespace AsielGrains.Grains.Regietafels;

/// <summary>Makes references to sittings by name, as <see cref="Cases.CaseReference"/> does.</summary>
public static class RegietafelReference
{
    internal const string Name = "regietafel";

    static readonly GrainType Kind = GrainType.Create(Name);
    static readonly GrainInterfaceType Interface = GrainInterfaceType.Create(Name);

    /// <summary>The guardian of a sitting.</summary>
    public static IRegietafelGrain GetRegietafel(this IGrainFactory grains, RegietafelId id) =>
        (IRegietafelGrain)grains.GetGrain(GrainId.Create(Kind, id.ToString()), Interface);
}
