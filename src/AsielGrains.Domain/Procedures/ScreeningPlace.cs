using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>Where the screening of the Pact takes place.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ScreeningPlace>))]
public enum ScreeningPlace
{
    /// <summary>At the external border; by the KMar.</summary>
    Border = 1,

    /// <summary>Within the territory; by the AVIM.</summary>
    Territory = 2,
}
