using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Gvl;

/// <summary>Where a hand-over stands at a moment.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HandoverState>))]
public enum HandoverState
{
    /// <summary>It waits for an answer, in time.</summary>
    Offered = 1,

    /// <summary>The other partner took over.</summary>
    Accepted = 2,

    /// <summary>The other partner did not.</summary>
    Refused = 3,

    /// <summary>Nobody answered in time: somebody has to look.</summary>
    TimedOut = 4,
}
