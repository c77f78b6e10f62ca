using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Gvl;

/// <summary>Why a partner does not take a household over.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HandoverRefusal>))]
public enum HandoverRefusal
{
    /// <summary>Something is missing in the file.</summary>
    FileIncomplete = 1,

    /// <summary>No desk or room is free.</summary>
    NoCapacity = 2,

    /// <summary>Another partner has to.</summary>
    NotOurs = 3,

    /// <summary>The household is not there.</summary>
    HouseholdAbsent = 4,

    /// <summary>A medical reason, no more is said.</summary>
    Medical = 5,
}
