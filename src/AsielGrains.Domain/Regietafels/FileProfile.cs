using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Regietafels;

/// <summary>
/// Target groups by the composition of the file: by what is in it, never by who the person is or comes from.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<FileProfile>))]
public enum FileProfile
{
    /// <summary>One person, of whom nothing special is in the file.</summary>
    Alone = 1,

    /// <summary>A household, planned as one unit.</summary>
    Household = 2,

    /// <summary>A child without parents (amv).</summary>
    UnaccompaniedChild = 3,

    /// <summary>A hit in Eurodac or a visa of another state: that state may be responsible.</summary>
    OtherState = 4,

    /// <summary>A repeat application (hasa).</summary>
    Repeat = 5,
}
