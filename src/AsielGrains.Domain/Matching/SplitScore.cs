using AsielGrains.Domain.Explanations;

namespace AsielGrains.Domain.Matching;

/// <summary>How well a split does on one constraint, and why.</summary>
/// <param name="Fit">0 to 100.</param>
/// <param name="Why">About the sites and the groups, never about who somebody is.</param>
public sealed record SplitScore(SplitConstraint Constraint, int Weight, int Fit, PlainText Why)
{
    public int Points => Weight * Fit;
}
