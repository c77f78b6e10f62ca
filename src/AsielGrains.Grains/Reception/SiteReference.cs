using AsielGrains.Domain.Reception;
using Orleans.Runtime;

namespace AsielGrains.Grains.Reception;

/// <summary>Makes references to the guardians of sites by name, as <see cref="Cases.CaseReference"/> does.</summary>
public static class SiteReference
{
    internal const string Name = "site";

    static readonly GrainType Kind = GrainType.Create(Name);
    static readonly GrainInterfaceType Interface = GrainInterfaceType.Create(Name);

    /// <summary>The guardian of a site.</summary>
    public static ISiteGrain GetSite(this IGrainFactory grains, SiteId id) =>
        (ISiteGrain)grains.GetGrain(GrainId.Create(Kind, id.ToString()), Interface);
}
