using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>The two sessions of the Regietafel.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RegietafelSession>))]
public enum RegietafelSession
{
    /// <summary>Before the aanmeldgehoor: a provisional track, and what is missing in the file.</summary>
    BeforeHearing = 1,

    /// <summary>After it: the track is confirmed or changed.</summary>
    AfterHearing = 2,
}
