using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Households;

/// <summary>Something that was left half done, or that people must set right.</summary>
/// <param name="Since">Since when it is so.</param>
public sealed record PlaceDifference(DifferenceKind Kind, HouseholdId? Household, DateTimeOffset Since)
{
    /// <summary>The case that is behind.</summary>
    public CaseId? Case { get; init; }

    /// <summary>What the case must say; null: nowhere that is known.</summary>
    public CasePlace? Place { get; init; }

    /// <summary>How often the case followed before: the same difference, found twice, is mended once.</summary>
    public int Follows { get; init; }

    /// <summary>Where something is to be done.</summary>
    public SiteId? Site { get; init; }

    public UseId? Placement { get; init; }

    public JointId? Joint { get; init; }

    /// <summary>The change of the household that is half done.</summary>
    public HouseholdChangeId? Change { get; init; }

    /// <summary>The day of the departure that is to be planned or reported, or of the move that is blocked.</summary>
    public DateOnly? On { get; init; }

    /// <summary>Whether the system can set it right by itself.</summary>
    public bool Mends => Kind is not (DifferenceKind.OnSeveralSites or DifferenceKind.MovedWhileBlocked);

    /// <summary>Whether whoever began it may still be about it.</summary>
    public bool MayBeUnderWay => Kind is not DifferenceKind.CaseBehind;
}
