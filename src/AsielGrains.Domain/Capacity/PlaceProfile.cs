using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Capacity;

/// <summary>For whom places are counted: what decides whether a place suits them, and nothing else of them.</summary>
/// <param name="Phase">Null: the type of site does not matter.</param>
/// <param name="Met">The rules of units that they meet.</param>
/// <param name="Needed">What a unit must be.</param>
public sealed record PlaceProfile(ReceptionPhase? Phase, UnitTraits Met, UnitTraits Needed)
{
    public bool Suits(PlaceKind kind) =>
        kind.Suits(Met, Needed) && (Phase is not { } phase || SiteRules.Admits(phase, Met, kind.Type));
}
