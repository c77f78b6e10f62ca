using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>What came of an attempt to use an agreement on readmission.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AttemptResult>))]
public enum AttemptResult
{
    /// <summary>The person departed on it.</summary>
    Departed = 1,

    /// <summary>The person was not there.</summary>
    Absconded = 2,

    /// <summary>The person resisted, and the escort or the captain broke it off.</summary>
    Resisted = 3,

    /// <summary>An appeal or a provisional measure came in between.</summary>
    AppealSuspended = 4,

    /// <summary>A repeat application came in between.</summary>
    RepeatApplication = 5,

    /// <summary>Unfit to travel.</summary>
    Unfit = 6,

    /// <summary>The carrier refused.</summary>
    CarrierRefused = 7,

    /// <summary>The country did not let the person in after all.</summary>
    CountryRefused = 8,

    /// <summary>The flight or the escort was called off.</summary>
    CalledOff = 9,
}
