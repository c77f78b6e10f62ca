using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>How an application of a permit holder for relatives (nareis) was decided.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FamilyOutcome>))]
public enum FamilyOutcome
{
    Granted = 1,

    Refused = 2,
}
