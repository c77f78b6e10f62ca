using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Reception;

/// <summary>Why places are out of service (buiten gebruik).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<BlockReason>))]
public enum BlockReason
{
    /// <summary>Something is broken.</summary>
    Defect = 1,

    /// <summary>Building works or renovation.</summary>
    Works = 2,

    /// <summary>Cleaning between two households.</summary>
    Cleaning = 3,

    /// <summary>Kept empty for an infection.</summary>
    Quarantine = 4,

    /// <summary>Closed for the safety of people, by the fire service for example.</summary>
    Safety = 5,

    /// <summary>Nobody to run it.</summary>
    Staff = 6,
}
