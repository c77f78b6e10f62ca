using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Matching;

/// <summary>What is there or near enough, beyond beds.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<SiteFacilities>))]
public enum SiteFacilities
{
    None = 0,

    /// <summary>A school for newcomers.</summary>
    School = 1,

    /// <summary>A hospital with dialysis.</summary>
    Dialysis = 2,

    /// <summary>Care for people with serious psychiatric illness.</summary>
    PsychiatricCare = 4,

    /// <summary>Guidance around the clock.</summary>
    Guidance = 8,
}
