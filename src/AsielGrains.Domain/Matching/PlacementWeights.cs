namespace AsielGrains.Domain.Matching;

/// <summary>How much each soft constraint weighs; a policy, so that another one can be tried beside it.</summary>
/// <param name="StandardOfReception">
/// Takes a family out of emergency reception at the cost of a first move, but not of the children's school as well; an
/// adult alone is not moved for it.
/// </param>
public sealed record PlacementWeights(
    int FewestMoves = 30,
    int School = 25,
    int NearProcedure = 15,
    int NearHousing = 15,
    int Together = 10,
    int FewBedsOver = 5,
    int StandardOfReception = 20)
{
    public static PlacementWeights Standard { get; } = new();

    internal int Sum => FewestMoves + School + NearProcedure + NearHousing + Together + FewBedsOver
        + StandardOfReception;

    public int Of(SoftConstraint constraint) => constraint switch
    {
        SoftConstraint.FewestMoves => FewestMoves,
        SoftConstraint.School => School,
        SoftConstraint.NearProcedure => NearProcedure,
        SoftConstraint.NearHousing => NearHousing,
        SoftConstraint.Together => Together,
        SoftConstraint.StandardOfReception => StandardOfReception,
        _ => FewBedsOver,
    };
}
