using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>Why a guardianship ended before the child came of age.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GuardianshipEnd>))]
public enum GuardianshipEnd
{
    /// <summary>A parent has custody again.</summary>
    ParentFound = 1,

    /// <summary>The court ended it.</summary>
    CourtDecided = 2,

    /// <summary>It was a mistake.</summary>
    Mistake = 3,
}
