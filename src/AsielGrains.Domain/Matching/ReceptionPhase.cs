using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Matching;

/// <summary>Where a household stands as far as the kind of site depends on it.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReceptionPhase>))]
public enum ReceptionPhase
{
    /// <summary>Arrival, identification and registration.</summary>
    Arrival = 1,

    /// <summary>Rest and preparation, general asylum procedure.</summary>
    Procedure = 2,

    /// <summary>Extended procedure: waits for a decision.</summary>
    ExtendedProcedure = 3,

    /// <summary>Vergunninghouder, waits for a home.</summary>
    PermitHolder = 4,

    /// <summary>Has to leave the country.</summary>
    Departure = 5,

    /// <summary>A minor without parents (amv), whatever the procedure.</summary>
    UnaccompaniedMinor = 6,
}
