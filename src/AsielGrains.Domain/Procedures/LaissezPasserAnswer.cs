using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>What the authorities of a country answered to an application for a laissez-passer.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LaissezPasserAnswer>))]
public enum LaissezPasserAnswer
{
    Granted = 1,

    Refused = 2,
}
