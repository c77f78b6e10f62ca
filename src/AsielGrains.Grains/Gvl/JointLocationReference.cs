using AsielGrains.Domain.Reception;
using Orleans.Runtime;

namespace AsielGrains.Grains.Gvl;

/// <summary>Makes references to the guardians of joint locations by the name of their site.</summary>
public static class JointLocationReference
{
    internal const string Name = "gvl";

    static readonly GrainType Kind = GrainType.Create(Name);
    static readonly GrainInterfaceType Interface = GrainInterfaceType.Create(Name);

    /// <summary>The guardian of a joint location.</summary>
    public static IGvlGrain GetGvl(this IGrainFactory grains, SiteId id) =>
        (IGvlGrain)grains.GetGrain(GrainId.Create(Kind, id.ToString()), Interface);
}
