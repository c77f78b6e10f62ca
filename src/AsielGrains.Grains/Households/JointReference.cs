using AsielGrains.Domain.Households;
using Orleans.Runtime;

namespace AsielGrains.Grains.Households;

/// <summary>
/// Makes references to the guardians of placements across sites by name, as <see cref="Cases.CaseReference"/> does.
/// </summary>
public static class JointReference
{
    internal const string Name = "joint";

    static readonly GrainType Kind = GrainType.Create(Name);
    static readonly GrainInterfaceType Interface = GrainInterfaceType.Create(Name);

    /// <summary>The guardian of a placement across sites.</summary>
    public static IJointPlacementGrain GetJoint(this IGrainFactory grains, JointId id) =>
        (IJointPlacementGrain)grains.GetGrain(GrainId.Create(Kind, id.ToString()), Interface);
}
