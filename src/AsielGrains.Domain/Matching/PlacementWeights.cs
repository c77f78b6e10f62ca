namespace AsielGrains.Domain.Matching;

/// <summary>How much each soft constraint weighs; a policy, so that another one can be tried beside it.</summary>
public sealed record PlacementWeights(
    int FewestMoves = 30,
    int School = 25,
    int NearProcedure = 15,
    int NearHousing = 15,
    int Together = 10,
    int FewBedsOver = 5)
{
    public static PlacementWeights Standard { get; } = new();

    internal int Sum => FewestMoves + School + NearProcedure + NearHousing + Together + FewBedsOver;

    public int Of(SoftConstraint constraint) => constraint switch
    {
        SoftConstraint.FewestMoves => FewestMoves,
        SoftConstraint.School => School,
        SoftConstraint.NearProcedure => NearProcedure,
        SoftConstraint.NearHousing => NearHousing,
        SoftConstraint.Together => Together,
        _ => FewBedsOver,
    };
}
