using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Reception;

/// <summary>What a letter about let places is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LetterKind>))]
public enum LetterKind
{
    /// <summary>Gives notice (opzegging).</summary>
    Notice = 1,

    /// <summary>Reminds of a notice that was given.</summary>
    Reminder = 2,

    /// <summary>Settles how the places are handed back (opleverafspraak).</summary>
    HandBack = 3,
}
