using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>Why a case changes tracks. Codes only: a text could tell motives.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TrackReason>))]
public enum TrackReason
{
    /// <summary>The other state refused.</summary>
    ClaimRefused = 1,

    /// <summary>The term for the claim or the transfer has lapsed.</summary>
    ClaimLapsed = 2,

    /// <summary>Another state turned out to be responsible.</summary>
    HitFound = 3,

    /// <summary>The country is not safe for this person.</summary>
    SafeCountryException = 4,

    /// <summary>A safe country, or protection elsewhere, turned out.</summary>
    SafeCountryFound = 5,

    /// <summary>Other facts than those above.</summary>
    NewFacts = 6,

    /// <summary>The earlier track was a mistake.</summary>
    Mistake = 7,
}
