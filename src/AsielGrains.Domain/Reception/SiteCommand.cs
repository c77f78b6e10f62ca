using System.Text.Json.Serialization;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Reception;

/// <summary>What can be asked of a reception site.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "command")]
[JsonDerivedType(typeof(Open), "open")]
[JsonDerivedType(typeof(OpenPart), "open-part")]
[JsonDerivedType(typeof(SetPartEnd), "set-part-end")]
[JsonDerivedType(typeof(AddUnits), "add-units")]
[JsonDerivedType(typeof(RemoveUnits), "remove-units")]
[JsonDerivedType(typeof(SetCeiling), "set-ceiling")]
[JsonDerivedType(typeof(SetReserve), "set-reserve")]
[JsonDerivedType(typeof(BlockPlaces), "block")]
[JsonDerivedType(typeof(EndBlock), "end-block")]
[JsonDerivedType(typeof(LetPlaces), "let")]
[JsonDerivedType(typeof(RecallLet), "recall-let")]
[JsonDerivedType(typeof(RecordLetter), "record-letter")]
[JsonDerivedType(typeof(Hold), "hold")]
[JsonDerivedType(typeof(CancelHold), "cancel-hold")]
[JsonDerivedType(typeof(ConfirmArrival), "confirm-arrival")]
[JsonDerivedType(typeof(PlanDeparture), "plan-departure")]
[JsonDerivedType(typeof(Depart), "depart")]
[JsonDerivedType(typeof(Describe), "describe")]
[JsonDerivedType(typeof(CountNight), "count-night")]
[JsonDerivedType(typeof(CorrectNightCount), "correct-night-count")]
public abstract record SiteCommand
{
    SiteCommand()
    {
    }

    /// <summary>
    /// The moment at which the site looks at the command: set by its guardian, and no part of what was asked. Whether
    /// a hold has expired depends on it to the instant.
    /// </summary>
    public DateTimeOffset At { get; init; }

    /// <summary>Makes a site known.</summary>
    public sealed record Open(SiteProfile Profile) : SiteCommand;

    /// <summary>Adds a part with its own type and rules.</summary>
    public sealed record OpenPart(LocalCode Part, SiteType Type, Regime Regime, DateOnly From, DateOnly? Until)
        : SiteCommand;

    /// <summary>Sets the day a part closes; null: no end is agreed.</summary>
    public sealed record SetPartEnd(LocalCode Part, DateOnly? Until) : SiteCommand;

    /// <summary>Adds a row of like units to a part: prefix <c>A-</c> from 101, two: .</summary>
    public sealed record AddUnits(
        LocalCode Part, LocalCode Prefix, int First, int Count, int PlacesEach, UnitTraits Traits) : SiteCommand;

    /// <summary>Takes a row of units with their places out of the site for good.</summary>
    public sealed record RemoveUnits(LocalCode Prefix, int First, int Count) : SiteCommand;

    /// <summary>Sets the most persons the site may hold from a night on; null lifts the ceiling.</summary>
    public sealed record SetCeiling(DateOnly From, int? PersonsMax) : SiteCommand
    {
        /// <summary>What each night above it costs, in whole euros.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public int? BreachEuros { get; init; }
    }

    /// <summary>Sets the reserve of a kind and type; none: zero places.</summary>
    public sealed record SetReserve(Reserve Reserve) : SiteCommand;

    /// <summary>Takes free places out of service.</summary>
    public sealed record BlockPlaces(UseId Id, PlaceSet Places, DateOnly From, DateOnly? Until, BlockReason Reason)
        : SiteCommand;

    /// <summary>Sets the day on which blocked places are usable again.</summary>
    public sealed record EndBlock(UseId Id, DateOnly Until) : SiteCommand;

    /// <summary>Lets free places to another group.</summary>
    public sealed record LetPlaces(
        UseId Id, PlaceSet Places, DateOnly From, DateOnly? Until, FlexGroup Group, int NoticeDays) : SiteCommand
    {
        /// <summary>What else was agreed.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public FlexTerms? Terms { get; init; }
    }

    /// <summary>Gives notice today: the places are back when the notice has run.</summary>
    public sealed record RecallLet(UseId Id) : SiteCommand;

    /// <summary>Records a letter by which let places are called back, or that it was received.</summary>
    public sealed record RecordLetter(UseId Let, NoticeLetter Letter) : SiteCommand;

    /// <summary>Keeps places for a household until it arrives: all of it or nothing.</summary>
    /// <param name="Places">One for each person; empty: the site chooses in <paramref name="Part"/>.</param>
    /// <param name="Part">Where the site chooses; null when places are named.</param>
    /// <param name="From">The night of the planned arrival.</param>
    /// <param name="Until">The day of the planned departure, if one is known.</param>
    /// <param name="ExpiresAt">When the hold ends by itself.</param>
    /// <param name="Met">The rules of units that the household meets.</param>
    /// <param name="Override">Leave to go above the ceiling.</param>
    public sealed record Hold(
        UseId Id,
        HouseholdId Household,
        int Persons,
        PlaceSet Places,
        LocalCode? Part,
        DateOnly From,
        DateOnly? Until,
        DateTimeOffset ExpiresAt,
        UnitTraits Met,
        CeilingOverride? Override = null) : SiteCommand
    {
        /// <summary>What a unit must be in which the site chooses.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
        public UnitTraits Needs { get; init; }

        /// <summary>Where the household comes from when this is a move.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public SiteId? MovedFrom { get; init; }

        /// <summary>Why it is not one of the places that were advised.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public DeviationReason? Deviation { get; init; }

        /// <summary>Why it is moved, when it is and was told.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public MoveReason? MoveReason { get; init; }

        /// <summary>How many of the persons are minors, for the figures of moves.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public int? Minors { get; init; }

        /// <summary>The role of whoever chose.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public string? Role { get; init; }

        /// <summary>The placement across sites that this is a part of.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public JointId? Joint { get; init; }

        /// <summary>What was advised: found by the system, and no part of what was asked.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public AdviceGiven? Advice { get; init; }
    }

    /// <summary>Gives held places back.</summary>
    public sealed record CancelHold(UseId Id) : SiteCommand
    {
        /// <summary>The placement across sites that ends, when the hold is a part of one.</summary>
        [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
        public JointId? Joint { get; init; }
    }

    /// <summary>The household is there: the hold becomes a stay.</summary>
    public sealed record ConfirmArrival(UseId Id, DateOnly On) : SiteCommand;

    /// <summary>Sets the day a stay, or what is held for one, will end; null: not known.</summary>
    public sealed record PlanDeparture(UseId Id, DateOnly? Until) : SiteCommand;

    /// <summary>The household left.</summary>
    public sealed record Depart(UseId Id, DateOnly On) : SiteCommand;

    /// <summary>Tells what is around the site, and where what is known of it comes from.</summary>
    public sealed record Describe(SiteDescription Description) : SiteCommand;

    /// <summary>Records how many persons were counted in a night; once.</summary>
    public sealed record CountNight(DateOnly Night, int Persons) : SiteCommand;

    /// <summary>Corrects the count of a night; what was counted before stays in the history.</summary>
    public sealed record CorrectNightCount(DateOnly Night, int Persons, CountCorrection Reason) : SiteCommand;
}
