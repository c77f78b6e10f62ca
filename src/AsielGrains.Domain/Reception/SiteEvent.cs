using System.Text.Json.Serialization;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Reception;

/// <summary>
/// What can have happened on a reception site. Stored forever; a changed meaning is a new version. Households appear
/// as pseudonyms, and nothing says what they are like but how many minors a chosen place is for.
/// </summary>
public abstract record SiteEvent : ImpersonalEvent
{
    SiteEvent()
    {
    }

    /// <summary>Stored as <c>site.opened</c>.</summary>
    public sealed record Opened(DateOnly On, string Name, string Municipality, string Province) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>site.part-opened</c>.</summary>
    public sealed record PartOpened(
        DateOnly On, LocalCode Part, SiteType Type, Regime Regime, DateOnly From, DateOnly? Until) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>site.part-end-set</c>.</summary>
    public sealed record PartEndSet(DateOnly On, LocalCode Part, DateOnly? Until) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>site.units-added</c>: a row of units, however long, is one line.</summary>
    public sealed record UnitsAdded(
        DateOnly On, LocalCode Part, LocalCode Prefix, int First, int Count, int PlacesEach, UnitTraits Traits)
        : SiteEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>site.units-removed</c>: a row of units, with their places, for good.</summary>
    public sealed record UnitsRemoved(DateOnly On, LocalCode Prefix, int First, int Count) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>site.ceiling-set</c>.</summary>
    public sealed record CeilingSet(DateOnly On, DateOnly From, int? PersonsMax) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;

        /// <summary>What each night above it costs, in whole euros; null: nothing, or nobody told.</summary>
        public int? BreachEuros { get; init; }
    }

    /// <summary>Stored as <c>site.reserve-set</c>.</summary>
    public sealed record ReserveSet(DateOnly On, ReserveKind Kind, SiteType Type, int Places, int LeadDays) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>site.places-blocked</c>.</summary>
    public sealed record PlacesBlocked(
        DateOnly On, UseId Block, PlaceSet Places, DateOnly From, DateOnly? Until, BlockReason Reason) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>site.block-ended</c>.</summary>
    public sealed record BlockEnded(DateOnly On, UseId Block, DateOnly Until) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>site.places-let</c>.</summary>
    public sealed record PlacesLet(
        DateOnly On,
        UseId Let,
        PlaceSet Places,
        DateOnly From,
        DateOnly? Until,
        FlexGroup Group,
        int NoticeDays) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;

        /// <summary>Null: nothing more was agreed.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public FlexTerms? Terms { get; init; }
    }

    /// <summary>Stored as <c>site.let-recalled</c>.</summary>
    public sealed record LetRecalled(DateOnly On, UseId Let, DateOnly Until) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>site.letter-recorded</c>: the last of one code holds.</summary>
    public sealed record LetterRecorded(DateOnly On, UseId Let, NoticeLetter Letter) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>site.places-held</c>.</summary>
    /// <param name="At">The moment that decided which earlier holds had expired.</param>
    /// <param name="AboveCeiling">Why the household goes above the ceiling; null when it does not.</param>
    /// <param name="OverrideRole">The role that gave leave to.</param>
    public sealed record PlacesHeld(
        DateOnly On,
        DateTimeOffset At,
        UseId Placement,
        HouseholdId Household,
        PlaceSet Places,
        DateOnly From,
        DateOnly? Until,
        DateTimeOffset ExpiresAt,
        OverrideReason? AboveCeiling,
        string? OverrideRole) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;

        /// <summary>The placement across sites that this is a part of; null when it is whole.</summary>
        public JointId? Joint { get; init; }
    }

    /// <summary>Stored as <c>site.hold-cancelled</c>.</summary>
    public sealed record HoldCancelled(DateOnly On, UseId Placement) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>site.household-arrived</c>.</summary>
    public sealed record HouseholdArrived(DateOnly On, UseId Placement) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>site.departure-planned</c>.</summary>
    public sealed record DeparturePlanned(DateOnly On, UseId Placement, DateOnly? Until) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>site.household-departed</c>.</summary>
    public sealed record HouseholdDeparted(DateOnly On, UseId Placement) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>site.described</c>.</summary>
    public sealed record Described(DateOnly On, SiteDescription Description) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>site.place-chosen</c>: with the hold that it explains.</summary>
    /// <param name="MovedFrom">Where the household comes from; null when this is no move.</param>
    /// <param name="Deviation">Why none of the options was taken; null when one was.</param>
    public sealed record PlaceChosen(
        DateOnly On,
        UseId Placement,
        AdviceGiven Advice,
        SiteId? MovedFrom,
        DeviationReason? Deviation) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;

        /// <summary>Why the household is moved; null when it is not, or was not told.</summary>
        public MoveReason? MoveReason { get; init; }

        /// <summary>How many of the persons are minors; null when it was not told.</summary>
        public int? Minors { get; init; }

        /// <summary>The role of whoever chose; null when it was not kept.</summary>
        public string? Role { get; init; }
    }

    /// <summary>Stored as <c>site.night-counted</c>.</summary>
    public sealed record NightCounted(DateOnly On, DateOnly Night, int Persons) : SiteEvent
    {
        public override DateOnly On { get; init; } = On;
    }

    /// <summary>Stored as <c>site.night-count-corrected</c>.</summary>
    public sealed record NightCountCorrected(DateOnly On, DateOnly Night, int Persons, CountCorrection Reason)
        : SiteEvent
    {
        public override DateOnly On { get; init; } = On;
    }
}
