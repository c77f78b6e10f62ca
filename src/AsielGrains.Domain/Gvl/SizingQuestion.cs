using System.Collections.Immutable;

namespace AsielGrains.Domain.Gvl;

/// <summary>How many joint locations are needed for so many arrivals.</summary>
/// <param name="HouseholdsPerDay">Households that arrive on a working day, spread over the opening hours.</param>
/// <param name="WaitMinutesMax">The mean wait for a desk or room that is accepted.</param>
/// <param name="Each">A location has as many desks and rooms as this one.</param>
public sealed record SizingQuestion(int HouseholdsPerDay, int WaitMinutesMax, GvlReference Each)
{
    public const int HouseholdsMax = 5_000;

    public const int WaitMinutesBound = 480;

    public const int PersonsMax = 20_000;

    public const int StayDaysMax = 366;

    public const int BedsMax = 5_000;

    /// <summary>Who comes before 17:00 is registered the same day; opening from 08:00 (openkamer 2021Z00735).</summary>
    public static readonly int StandardOpenMinutes = (int)(GvlLimits.SameDayUntil - GvlLimits.OpensAt).TotalMinutes;

    /// <summary>Unverified: of those who arrive so many go on track 4 (spoor 4), in percent.</summary>
    public const int StandardGeneralTrackPercent = 65;

    /// <summary>Minutes a day in which people are served.</summary>
    public int OpenMinutes { get; init; } = StandardOpenMinutes;

    /// <summary>Of those who arrive so many have the steps of track 4, in percent.</summary>
    public int GeneralTrackPercent { get; init; } = StandardGeneralTrackPercent;

    /// <summary>What a visit takes at a function, in place of what ships with its steps.</summary>
    public ImmutableDictionary<GvlFunction, int> Minutes { get; init; } = ImmutableDictionary<GvlFunction, int>.Empty;

    /// <summary>Persons that arrive on a day and sleep there; 0: beds are left out.</summary>
    public int PersonsPerDay { get; init; }

    /// <summary>Days that they stay.</summary>
    public int StayDays { get; init; }

    /// <summary>Beds of one location.</summary>
    public int BedsEach { get; init; } = 1;
}
