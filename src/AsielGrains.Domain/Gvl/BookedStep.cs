using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Gvl;

/// <summary>One step of a household with the resources it takes.</summary>
/// <param name="Lead">The partner whose step it is.</param>
/// <param name="Resources">The first one's slots say when it can begin.</param>
public sealed record BookedStep(
    UseId Booking,
    HouseholdId Household,
    int Persons,
    GvlStep Step,
    GvlPartner Lead,
    DateOnly Day,
    TimeOnly StartsAt,
    int Minutes,
    ResourceCodes Resources,
    StepState State = StepState.Booked,
    DateTimeOffset? StartedAt = null,
    DateTimeOffset? DoneAt = null,
    MissedReason? Missed = null)
{
    [JsonIgnore]
    public int Start => SlotGrid.MinuteOf(StartsAt);

    [JsonIgnore]
    public int End => Start + Minutes;

    [JsonIgnore]
    public DateTimeOffset BeginsAt => DutchTime.At(Day, StartsAt);

    public bool Overlaps(BookedStep other) => Day == other.Day && Start < other.End && other.Start < End;
}
