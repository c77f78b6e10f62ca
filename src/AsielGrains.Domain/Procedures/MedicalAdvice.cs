using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>
/// Whether somebody can be heard (medisch advies horen en beslissen, Vc 2000 C1/2.2). What it rests on is not told.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<MedicalAdvice>))]
public enum MedicalAdvice
{
    /// <summary>Nothing stands in the way of a hearing.</summary>
    NoObstacle = 1,

    /// <summary>Not to be heard in the general procedure (AA).</summary>
    NotInGeneral = 2,

    /// <summary>Not to be heard for now.</summary>
    Postponed = 3,

    /// <summary>Can be heard with facilities.</summary>
    Facilities = 4,

    /// <summary>A combination of these.</summary>
    Combination = 5,
}
