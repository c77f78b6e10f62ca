using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Regietafels;

/// <summary>What a file can hold, as far as the Regietafel looks at it.</summary>
[Flags]
[JsonConverter(typeof(JsonStringEnumConverter<FileItems>))]
public enum FileItems
{
    None = 0,

    /// <summary>Identified and registered, with a V-number.</summary>
    Registration = 1,

    /// <summary>The application was signed (M35-H).</summary>
    Application = 2,

    /// <summary>Eurodac was asked.</summary>
    Eurodac = 4,

    /// <summary>EU-VIS was asked.</summary>
    Vis = 8,

    /// <summary>Documents were examined, or there were none.</summary>
    Documents = 16,

    /// <summary>The medical screening was done.</summary>
    MedicalScreening = 32,

    /// <summary>Whether the person is a child was established.</summary>
    Minority = 64,

    /// <summary>The household is known.</summary>
    Household = 128,

    /// <summary>The form of a repeat application (M35-O) is complete.</summary>
    RepeatForm = 256,
}
