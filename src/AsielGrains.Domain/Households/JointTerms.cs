using System.Collections.Immutable;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Households;

/// <summary>What is asked of a placement across sites.</summary>
/// <param name="Reason">Why the household is not kept together.</param>
/// <param name="Parts">Each on a site of its own, at least two.</param>
/// <param name="From">The night of the planned arrival, on all of them.</param>
/// <param name="ExpiresAt">When all holds end by themselves, at one moment.</param>
public sealed record JointTerms(
    HouseholdId Household,
    SplitReason Reason,
    ImmutableArray<JointPart> Parts,
    DateOnly From,
    DateOnly? Until,
    DateTimeOffset ExpiresAt)
{
    public const int PartsMax = 8;

    /// <summary>Where it comes from, when this is a move.</summary>
    public SiteId? MovedFrom { get; init; }

    /// <summary>Why it is moved, when it is and was told.</summary>
    public MoveReason? MoveReason { get; init; }

    public bool Equals(JointTerms? other) => other is not null
        && (Household, Reason, From, Until, ExpiresAt) ==
            (other.Household, other.Reason, other.From, other.Until, other.ExpiresAt)
        && (MovedFrom, MoveReason) == (other.MovedFrom, other.MoveReason)
        && Parts.SequenceEqual(other.Parts);

    public override int GetHashCode() => HashCode.Combine(Household, Reason, From, Parts.Length);
}
