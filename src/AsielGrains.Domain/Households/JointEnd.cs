using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Households;

/// <summary>Why a placement across sites was given up.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JointEnd>))]
public enum JointEnd
{
    /// <summary>One of the sites refused its part.</summary>
    Refused = 1,

    /// <summary>Whoever asked for it did not come to an end: it broke off half done.</summary>
    BrokenOff = 2,
}
