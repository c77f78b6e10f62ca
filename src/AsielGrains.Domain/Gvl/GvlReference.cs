using System.Collections.Immutable;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>
/// A joint location as shipped: what sources say of it, and resources to begin with, of which the numbers are assumed.
/// </summary>
public sealed record GvlReference(
    string Id, string Name, bool IsScenario, ImmutableArray<GvlFact> Facts, ImmutableArray<ReferenceResource> Resources)
{
    /// <summary>The resources to open the location with; they can be used from the day it is opened.</summary>
    public ImmutableArray<GvlResource> ResourcesAtOpening =>
    [
        .. Resources.Select(resource => new GvlResource(
            resource.Code,
            resource.Function,
            resource.Owner,
            WeekHours.Standard,
            resource.SlotMinutes,
            resource.SideBySide,
            From: default,
            resource.Interpreters)),
    ];
}
