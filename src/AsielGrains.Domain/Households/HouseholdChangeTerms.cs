using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;

namespace AsielGrains.Domain.Households;

/// <summary>What is asked of a change of a household.</summary>
/// <param name="Household">Which some leave, or into which they come.</param>
/// <param name="Cases">Whom it is about: 1 to <see cref="CasesMax"/>, each once.</param>
/// <param name="Other">
/// At a split the household that is new, at a join the one they come from (null: each from none); null at an end.
/// </param>
/// <param name="ChangedOn">The Dutch calendar date from which it is so.</param>
public sealed record HouseholdChangeTerms(
    HouseholdId Household,
    HouseholdChangeKind Kind,
    ImmutableArray<CaseId> Cases,
    HouseholdId? Other,
    HouseholdReason Reason,
    DateOnly ChangedOn)
{
    /// <summary>The largest households that are known have a third of it.</summary>
    public const int CasesMax = 50;

    /// <summary>To which all of them belong before; null: to none.</summary>
    public HouseholdId? Before() => Kind is HouseholdChangeKind.Join ? Other : Household;

    /// <summary>What each of the cases is told.</summary>
    public CaseEvent.HouseholdChanged Step() => new(
        ChangedOn,
        Kind switch
        {
            HouseholdChangeKind.Split => Other,
            HouseholdChangeKind.Join => Household,
            _ => null,
        },
        Reason);

    /// <summary>Whether the reason can be one for a change of this kind.</summary>
    public bool IsReasonFitting() => Reason is HouseholdReason.Mistake || Kind switch
    {
        HouseholdChangeKind.Join => Reason is HouseholdReason.Birth or HouseholdReason.Arrival
            or HouseholdReason.Marriage or HouseholdReason.Reunion,
        // Who marries out of a household founds one; who is of age can go alone or with others.
        HouseholdChangeKind.Split => Reason is HouseholdReason.Split or HouseholdReason.Protection
            or HouseholdReason.Marriage or HouseholdReason.CameOfAge,
        _ => Reason is HouseholdReason.Split or HouseholdReason.Protection or HouseholdReason.CameOfAge,
    };

    public bool Equals(HouseholdChangeTerms? other) => other is not null
        && (Household, Kind, Other, Reason, ChangedOn) ==
            (other.Household, other.Kind, other.Other, other.Reason, other.ChangedOn)
        && Cases.SequenceEqual(other.Cases);

    public override int GetHashCode() => HashCode.Combine(Household, Kind, Other, Reason, ChangedOn, Cases.Length);
}
