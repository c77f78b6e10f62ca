using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Reception;

/// <summary>To whom a letter about let places went; never a person.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LetterRecipient>))]
public enum LetterRecipient
{
    /// <summary>The operator (exploitant) or landlord.</summary>
    Operator = 1,

    /// <summary>All who live in the places.</summary>
    Residents = 2,

    /// <summary>The municipality.</summary>
    Municipality = 3,
}
