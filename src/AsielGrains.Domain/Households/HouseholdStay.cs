using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Households;

/// <summary>One hold of places for a household and what became of it, as the site told it.</summary>
public sealed class HouseholdStay
{
    internal HouseholdStay(HouseholdId household, SiteId site, SiteEvent.PlacesHeld held, long order)
    {
        (Household, Site, Id, Joint) = (household, site, held.Placement, held.Joint);
        (Persons, From, Until, ExpiresAt) = (held.Places.Count, held.From, held.Until, held.ExpiresAt);
        (HeldAt, HeldOrder) = (held.At, order);
    }

    public HouseholdId Household { get; }

    public SiteId Site { get; }

    public UseId Id { get; }

    /// <summary>The placement across sites that this is a part of.</summary>
    public JointId? Joint { get; }

    public int Persons { get; }

    public DateOnly From { get; }

    public DateOnly? Until { get; internal set; }

    public DateTimeOffset ExpiresAt { get; }

    public DateTimeOffset HeldAt { get; }

    public DateOnly? ArrivedOn { get; internal set; }

    /// <summary>The day it departed, or on which the hold ended by itself.</summary>
    public DateOnly? EndedOn { get; internal set; }

    /// <summary>How it was chosen; null when places were held without advice.</summary>
    public PlaceChoice? Choice { get; internal set; }

    /// <summary>Who held the places: an organisation's name.</summary>
    public string By { get; internal set; } = "";

    /// <summary>Whose household it is held for, and may still arrive.</summary>
    public bool IsExpected => ArrivedOn is null && EndedOn is null;

    public bool IsPresent => ArrivedOn is not null && EndedOn is null;

    /// <summary>What came before what, among all that the book was told.</summary>
    internal long HeldOrder { get; }

    /// <summary>When the departure was planned last, in the same order.</summary>
    internal long PlannedOrder { get; set; }

    internal PlaceStay Stay => new(Site, Id);
}
