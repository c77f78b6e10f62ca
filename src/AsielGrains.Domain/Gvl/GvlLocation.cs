using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Domain.Gvl;

/// <summary>
/// One joint location (gemeenschappelijke vreemdelingenlocatie): the partners' functions as resources with calendars,
/// and what every slot is used for. The only place where a slot is given away.
/// </summary>
public sealed partial record GvlLocation : IAggregate<GvlLocation, GvlCommand, GvlEvent>
{
    public static GvlLocation Initial { get; } = new();

    /// <summary>Null: no location was opened under this name.</summary>
    public GvlProfile? Profile { get; init; }

    /// <summary>In the order of their codes.</summary>
    public ImmutableArray<GvlResource> Resources { get; init; } = [];

    public ImmutableArray<ResourceClosure> Closures { get; init; } = [];

    /// <summary>By the day from which they hold.</summary>
    public ImmutableArray<CostShares> Shares { get; init; } = [];

    public ImmutableArray<Handover> Handovers { get; init; } = [];

    /// <summary>The totals of days that are over, the earliest first.</summary>
    public ImmutableArray<DayUse> Past { get; init; } = [];

    /// <summary>Days before this one are kept as totals only.</summary>
    public DateOnly FoldedTo { get; init; }

    /// <summary>Households that are expected or there, or left lately.</summary>
    public ImmutableArray<HouseholdVisit> AllVisits
    {
        get => [.. Visits.Values.OrderBy(visit => visit.Household.Value)];
        init => Visits = value.ToImmutableDictionary(visit => visit.Household);
    }

    /// <summary>Every step that is kept in full: by day, and in the order in which they were booked.</summary>
    public ImmutableArray<BookedStep> AllSteps
    {
        get => [.. Days.Values.SelectMany(steps => steps)];
        init => (Days, DayOf) = Indexed(value);
    }

    internal ImmutableDictionary<HouseholdId, HouseholdVisit> Visits { get; init; } =
        ImmutableDictionary<HouseholdId, HouseholdVisit>.Empty;

    internal ImmutableSortedDictionary<DateOnly, ImmutableArray<BookedStep>> Days { get; init; } =
        ImmutableSortedDictionary<DateOnly, ImmutableArray<BookedStep>>.Empty;

    ImmutableDictionary<(UseId Booking, GvlStep Step), DateOnly> DayOf { get; init; } =
        ImmutableDictionary<(UseId Booking, GvlStep Step), DateOnly>.Empty;

    [JsonIgnore]
    public bool IsOpened => Profile is not null;

    /// <summary>The steps of a day, in the order in which they were booked.</summary>
    public ImmutableArray<BookedStep> StepsOn(DateOnly day) => Days.GetValueOrDefault(day, []);

    public BookedStep? FindStep(UseId booking, GvlStep step) => DayOf.TryGetValue((booking, step), out var day)
        ? Days[day].First(known => known.Booking == booking && known.Step == step)
        : null;

    /// <summary>All steps of a booking that are kept in full.</summary>
    public IEnumerable<BookedStep> StepsOf(UseId booking) =>
        Enum.GetValues<GvlStep>().Select(step => FindStep(booking, step)).OfType<BookedStep>();

    public GvlResource? FindResource(LocalCode code) => Resources.FirstOrDefault(known => known.Code == code);

    /// <summary>The cost key of a day; null when none was agreed.</summary>
    public CostShares? SharesOn(DateOnly day) => Shares.LastOrDefault(shares => shares.From <= day);

    GvlLocation With(BookedStep step) => this with
    {
        Days = Days.SetItem(step.Day, StepsOn(step.Day).Add(step)),
        DayOf = DayOf.SetItem((step.Booking, step.Step), step.Day),
    };

    GvlLocation Without(BookedStep step)
    {
        var left = StepsOn(step.Day).Remove(step);
        return this with
        {
            Days = left.IsEmpty ? Days.Remove(step.Day) : Days.SetItem(step.Day, left),
            DayOf = DayOf.Remove((step.Booking, step.Step)),
        };
    }

    GvlLocation Replace(BookedStep old, BookedStep step) => this with
    {
        Days = Days.SetItem(step.Day, StepsOn(step.Day).Replace(old, step)),
    };

    static (
        ImmutableSortedDictionary<DateOnly, ImmutableArray<BookedStep>>,
        ImmutableDictionary<(UseId, GvlStep), DateOnly>) Indexed(ImmutableArray<BookedStep> steps) =>
        (
            steps.GroupBy(step => step.Day)
                .ToImmutableSortedDictionary(day => day.Key, day => day.ToImmutableArray()),
            steps.ToImmutableDictionary(step => (step.Booking, step.Step), step => step.Day));
}
