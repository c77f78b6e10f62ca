using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>Why a person joins or leaves a household: never without a word.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HouseholdReason>))]
public enum HouseholdReason
{
    /// <summary>Born into it.</summary>
    Birth = 1,

    /// <summary>Arrived later than the others.</summary>
    Arrival = 2,

    /// <summary>Married into it.</summary>
    Marriage = 3,

    /// <summary>Brought together with relatives who were found.</summary>
    Reunion = 4,

    /// <summary>Left it of own will.</summary>
    Split = 5,

    /// <summary>Left it for safety.</summary>
    Protection = 6,

    /// <summary>The earlier household was a mistake.</summary>
    Mistake = 7,

    /// <summary>Came of age (BW art. 1:233) and is no longer planned with the others.</summary>
    CameOfAge = 8,
}
