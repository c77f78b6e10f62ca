using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Access;

/// <summary>
/// Why the record of a person is kept from most of the chain. The numbers are those of the contract.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProtectionKind>))]
public enum ProtectionKind
{
    /// <summary>Bedreigd: where the person is must stay unknown.</summary>
    Threatened = 1,

    /// <summary>Slachtoffer van mensenhandel, opgevangen op een geheim adres.</summary>
    Trafficking = 2,

    /// <summary>Afgeschermd dossier: who works in the chain or is known to those who do.</summary>
    Shielded = 3,
}
