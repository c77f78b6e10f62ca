using System.Collections.Immutable;

namespace AsielGrains.Domain.Households;

/// <summary>What is known beside the household itself when a change of it is asked for.</summary>
/// <param name="Cases">Of those it is about, in the order in which they are named.</param>
/// <param name="SomebodyStays">Whether others belong to the household, too.</param>
/// <param name="OtherHasCases">Whether anybody belongs to the other household.</param>
/// <param name="OtherIsChanging">Whether a change of the other household is under way.</param>
public sealed record HouseholdChangeFacts(
    ImmutableArray<HouseholdCaseFact> Cases, bool SomebodyStays, bool OtherHasCases, bool OtherIsChanging)
{
    /// <summary>Before anybody looked.</summary>
    public static HouseholdChangeFacts None { get; } = new([], false, false, false);
}
