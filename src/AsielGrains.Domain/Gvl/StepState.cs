using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Gvl;

/// <summary>How far a booked step is.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<StepState>))]
public enum StepState
{
    /// <summary>It is to come.</summary>
    Booked = 1,

    /// <summary>It began.</summary>
    UnderWay = 2,

    /// <summary>It is over.</summary>
    Done = 3,

    /// <summary>The household did not come.</summary>
    Missed = 4,
}
