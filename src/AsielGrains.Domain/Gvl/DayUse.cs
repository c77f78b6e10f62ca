using System.Collections.Immutable;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>What became of a resource's minutes on a day that is over.</summary>
/// <param name="OpenMinutes">Slots times what lies side by side, closures not taken off.</param>
/// <param name="LostMinutes">Closed, or nobody came.</param>
/// <param name="Used">By the partner whose step it was.</param>
public sealed record DayUse(
    DateOnly Day,
    LocalCode Resource,
    GvlFunction Function,
    GvlPartner Owner,
    int OpenMinutes,
    int LostMinutes,
    ImmutableArray<PartnerUse> Used);
