using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>Who has custody of an unaccompanied child by order of the court.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<GuardianKind>))]
public enum GuardianKind
{
    /// <summary>Nidos, the institution for such children.</summary>
    Nidos = 1,

    /// <summary>A relative or another private person.</summary>
    Relative = 2,
}
