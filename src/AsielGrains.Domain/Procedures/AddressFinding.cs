using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>
/// What the police found at the address (adrescontrole), or COA, that who was missed reported or was seen again.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<AddressFinding>))]
public enum AddressFinding
{
    /// <summary>The person was seen: the signal is over.</summary>
    Seen = 1,

    /// <summary>The person was not found.</summary>
    NotFound = 2,
}
