using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Reception;

/// <summary>Why the count of a night is corrected.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CountCorrection>))]
public enum CountCorrection
{
    /// <summary>Counted or typed wrongly.</summary>
    Mistake = 1,

    /// <summary>Somebody was counted twice, or on another site.</summary>
    Doubled = 2,

    /// <summary>Somebody was there and was not seen.</summary>
    Overlooked = 3,
}
