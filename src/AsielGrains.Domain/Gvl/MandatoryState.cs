using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Gvl;

/// <summary>Where a household stands with a step that it must have.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MandatoryState>))]
public enum MandatoryState
{
    /// <summary>Neither had nor booked; a booking that was missed is none.</summary>
    Missing = 1,

    /// <summary>It is booked here.</summary>
    Booked = 2,

    /// <summary>It began here.</summary>
    UnderWay = 3,

    /// <summary>The location reported it, or the cases have it.</summary>
    Done = 4,
}
