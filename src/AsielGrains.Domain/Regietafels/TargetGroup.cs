using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Regietafels;

/// <summary>For which group of files a case is planned: by the composition of its file.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TargetGroup>))]
public enum TargetGroup
{
    /// <summary>A file in which everything is there and a document was found genuine.</summary>
    Kansrijk = 1,

    /// <summary>A file that speaks for the track of safe countries.</summary>
    Kansarm = 2,

    /// <summary>A file that needs more than the usual days.</summary>
    Complex = 3,

    /// <summary>A complete file of which nothing special is to be said.</summary>
    Regular = 4,
}
