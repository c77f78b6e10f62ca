using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>Whether a repeat application that was made with the flight in sight suspends the departure.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LastMinuteEffect>))]
public enum LastMinuteEffect
{
    /// <summary>It may be awaited here.</summary>
    Suspensive = 1,

    /// <summary>It only delays the departure: the duty to leave is in force.</summary>
    NotSuspensive = 2,
}
