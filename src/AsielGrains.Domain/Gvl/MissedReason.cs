using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Gvl;

/// <summary>Why a household did not have its step.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MissedReason>))]
public enum MissedReason
{
    /// <summary>Nobody knows why.</summary>
    Unknown = 1,

    /// <summary>Somebody is ill.</summary>
    Ill = 2,

    /// <summary>Another partner or authority kept the household.</summary>
    Elsewhere = 3,

    /// <summary>The household left the location.</summary>
    LeftTheLocation = 4,

    /// <summary>The household was brought too late.</summary>
    TransportLate = 5,
}
