using AsielGrains.Domain.Explanations;

namespace AsielGrains.Domain.Matching;

/// <summary>How well an option does on one soft constraint, and why.</summary>
/// <param name="Fit">0 to 100.</param>
/// <param name="Why">About the place and the household's needs, never about who they are.</param>
public sealed record SoftScore(SoftConstraint Constraint, int Weight, int Fit, PlainText Why)
{
    public int Points => Weight * Fit;
}
