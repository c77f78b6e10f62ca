using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Reception;

/// <summary>
/// What keeps places from being given out, for a range of nights: a household, a fault or another group. A place has
/// one use a night at most.
/// </summary>
/// <param name="From">The first night.</param>
/// <param name="Until">The day it ends; that night is free again. Null: no end is known.</param>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "use")]
[JsonDerivedType(typeof(Placement), "placement")]
[JsonDerivedType(typeof(Block), "block")]
[JsonDerivedType(typeof(Let), "let")]
public abstract record PlaceUse(UseId Id, PlaceSet Places, DateOnly From, DateOnly? Until)
{
    [JsonIgnore]
    public abstract NightUse Use { get; }

    /// <summary>Whether it still counts: a hold ends by itself when its time is up.</summary>
    public virtual bool CountsAt(DateTimeOffset at) => true;

    /// <summary>
    /// The day it ends as seen on a day: who should have left and did not sleeps there tonight.
    /// </summary>
    public virtual DateOnly EndSeenOn(DateOnly today) => Until ?? DateOnly.MaxValue;

    /// <summary>A household has these places, or will have: held until it arrives, then a stay.</summary>
    /// <param name="ExpiresAt">When the hold ends by itself; without meaning after arrival.</param>
    public sealed record Placement(
        UseId Id,
        HouseholdId Household,
        PlaceSet Places,
        DateOnly From,
        DateOnly? Until,
        DateTimeOffset ExpiresAt,
        DateOnly? ArrivedOn = null,
        OverrideReason? AboveCeiling = null) : PlaceUse(Id, Places, From, Until)
    {
        /// <summary>The placement across sites that this is a part of.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public JointId? Joint { get; init; }

        [JsonIgnore]
        public override NightUse Use => ArrivedOn is null ? NightUse.Reserved : NightUse.Occupied;

        public override bool CountsAt(DateTimeOffset at) => ArrivedOn is not null || at < ExpiresAt;

        public override DateOnly EndSeenOn(DateOnly today) =>
            ArrivedOn is not null && Until <= today ? today.AddDays(1) : base.EndSeenOn(today);
    }

    /// <summary>The places are out of service (buiten gebruik).</summary>
    public sealed record Block(UseId Id, PlaceSet Places, DateOnly From, DateOnly? Until, BlockReason Reason)
        : PlaceUse(Id, Places, From, Until)
    {
        [JsonIgnore]
        public override NightUse Use => NightUse.Blocked;
    }

    /// <summary>The places are let to another group, and can be called back.</summary>
    /// <param name="NoticeDays">From notice to the first night the places are back.</param>
    public sealed record Let(
        UseId Id,
        PlaceSet Places,
        DateOnly From,
        DateOnly? Until,
        FlexGroup Group,
        int NoticeDays,
        DateOnly? RecalledOn = null) : PlaceUse(Id, Places, From, Until)
    {
        [JsonIgnore]
        public override NightUse Use => NightUse.Flex;

        /// <summary>Null: nothing more was agreed, or nobody told.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public FlexTerms? Terms { get; init; }

        /// <summary>The letters about it, in the order in which they were told.</summary>
        public ImmutableArray<NoticeLetter> Letters
        {
            // An older snapshot has none.
            get => field.IsDefault ? [] : field;
            init;
        }

        public bool Equals(Let? other) =>
            base.Equals(other)
            && (Group, NoticeDays, RecalledOn, Terms)
                == (other.Group, other.NoticeDays, other.RecalledOn, other.Terms)
            && Letters.AsSpan().SequenceEqual(other.Letters.AsSpan());

        public override int GetHashCode() => HashCode.Combine(base.GetHashCode(), Group, NoticeDays, RecalledOn);

        /// <summary>The first night they would be back if notice were given on a day; it makes no let longer.</summary>
        public DateOnly BackIfRecalledOn(DateOnly day)
        {
            var left = day.AddDays(NoticeDays);
            if (Terms?.EarliestEnd is { } earliest && earliest > left)
                left = earliest;
            var back = left.AddDays(Terms?.ReturnDays ?? 0);
            return back < Until || Until is null ? back : Until.Value;
        }

        /// <summary>
        /// The first night of the let on which its places could be back instead, if notice were given on a day. Once
        /// notice was given there is none: they come back as it is.
        /// </summary>
        public DateOnly ConvertibleFrom(DateOnly day)
        {
            if (RecalledOn is not null)
                return DateOnly.MaxValue;
            var back = BackIfRecalledOn(day);
            return back > From ? back : From;
        }

        /// <summary>Where it stands on a day.</summary>
        public LetState StateOn(DateOnly day)
        {
            if (From > day)
                return LetState.Planned;
            if (Until is { } back && back.AddDays(-(Terms?.ReturnDays ?? 0)) <= day)
                return LetState.InReturn;
            return RecalledOn is null ? LetState.Let : LetState.NoticeGiven;
        }
    }
}
