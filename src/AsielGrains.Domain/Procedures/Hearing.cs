using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>The kinds of hearing.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Hearing>))]
public enum Hearing
{
    /// <summary>Aanmeldgehoor.</summary>
    Registration = 1,

    /// <summary>Eerste gehoor, until 24-6-2021: identity, nationality and route.</summary>
    First = 2,

    /// <summary>Nader gehoor: the motives.</summary>
    Detailed = 3,

    /// <summary>Aanvullend gehoor.</summary>
    Additional = 4,

    /// <summary>Hearing about the transfer to another state.</summary>
    Dublin = 5,
}
