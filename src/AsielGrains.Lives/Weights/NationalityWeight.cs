using AsielGrains.Domain.Identity;

namespace AsielGrains.Lives.Weights;

/// <summary>One nationality in one year.</summary>
/// <param name="Applications">First applications.</param>
/// <param name="Positive">Decisions that grant, in first instance.</param>
/// <param name="Rejected">Decisions that refuse.</param>
public sealed record NationalityWeight(
    int Year, Nationality Nationality, int Applications, int Positive, int Rejected)
{
    const double HalfWhereNothingIsKnown = 0.5;

    /// <summary>At most so much is granted where a country counts as safe.</summary>
    const double SafeCountryMax = 0.05;

    /// <summary>How much of what is decided is granted.</summary>
    public double Recognition =>
        Positive + Rejected == 0 ? HalfWhereNothingIsKnown : (double)Positive / (Positive + Rejected);

    /// <summary>Hardly ever granted: told as a safe country of origin.</summary>
    public bool IsSafe => Recognition < SafeCountryMax;
}
