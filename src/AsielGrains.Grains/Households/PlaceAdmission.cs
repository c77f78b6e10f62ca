using AsielGrains.Domain;

namespace AsielGrains.Grains.Households;

/// <summary>Whether sites may be asked to hold places for a household.</summary>
/// <param name="Refusal">What the household has; null: nothing is in the way.</param>
[GenerateSerializer, Immutable, Alias("place-admission")]
public sealed record PlaceAdmission([property: Id(0)] Rejection? Refusal)
{
    /// <summary>Nothing is in the way.</summary>
    public static PlaceAdmission Granted { get; } = new((Rejection?)null);
}
