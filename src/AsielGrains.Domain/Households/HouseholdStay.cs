using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Households;

/// <summary>One hold of places for a household and what became of it, as the site told it.</summary>
public sealed record HouseholdStay(HouseholdId Household, SiteId Site, UseId Id)
{
    /// <summary>The placement across sites that this is a part of.</summary>
    public JointId? Joint { get; init; }

    public int Persons { get; init; }

    public DateOnly From { get; init; }

    public DateOnly? Until { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>Who held the places: an organisation's name.</summary>
    public string By { get; init; } = "";

    /// <summary>How it was chosen; null when places were held without advice.</summary>
    public PlaceChoice? Choice { get; init; }

    public DateOnly? ArrivedOn { get; init; }

    public DateOnly? DepartedOn { get; init; }

    /// <summary>The site from which the household came with this arrival; null: from none, so it was no move.</summary>
    public SiteId? CameFrom { get; init; }

    /// <summary>How many of the persons that moved are minors; null when nobody told.</summary>
    public int? MinorsMoved { get; init; }

    /// <summary>What came before what, among all that the sites told of the household.</summary>
    public int HeldOrder { get; init; }

    /// <summary>When the departure was planned last, in the same order.</summary>
    public int PlannedOrder { get; init; }

    /// <summary>When it arrived, in the same order.</summary>
    public int ArrivedOrder { get; init; }

    /// <summary>The site will tell nothing of it any more: the household departed, or it was a no-show.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Its time was up before the household arrived: the hold ended by itself.</summary>
    public bool IsLapsed => ArrivedOn is null && DepartedOn is null && (IsOver || IsClosed);

    /// <summary>The day it departed, or on which the hold ended by itself.</summary>
    public DateOnly? EndedOn => DepartedOn ?? (IsLapsed ? DutchTime.DateAt(ExpiresAt) : null);

    /// <summary>Whose household it is held for, and may still arrive.</summary>
    public bool IsExpected => ArrivedOn is null && EndedOn is null;

    public bool IsPresent => ArrivedOn is not null && EndedOn is null;

    /// <summary>The time for an arrival is over: not kept, as the clock tells it again.</summary>
    internal bool IsOver { get; init; }

    internal PlaceStay Stay => new(Site, Id);
}
