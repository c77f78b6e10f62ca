using System.Collections.Immutable;
using System.Text.Json.Serialization;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Gvl;

/// <summary>A household that is expected at a joint location, or there.</summary>
/// <param name="ExpectedOn">Null: it came without being expected.</param>
/// <param name="Done">The steps it had here.</param>
public sealed record HouseholdVisit(
    HouseholdId Household,
    int Persons,
    DateOnly? ExpectedOn,
    DateTimeOffset? ArrivedAt,
    DateTimeOffset? LeftAt,
    ImmutableArray<GvlStep> Done)
{
    [JsonIgnore]
    public bool IsPresent => ArrivedAt is not null && LeftAt is null;

    /// <summary>It came after the desks closed or before they opened, and waits for the night's end.</summary>
    [JsonIgnore]
    public bool IsForNightReception => ArrivedAt is { } at
        && DutchTime.TimeAt(at) is var time
        && (time >= GvlLimits.SameDayUntil || time < GvlLimits.OpensAt);
}
