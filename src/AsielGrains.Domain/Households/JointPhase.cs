using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Households;

/// <summary>How far a placement across sites has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<JointPhase>))]
public enum JointPhase
{
    /// <summary>Nobody asked for it.</summary>
    None = 0,

    /// <summary>Its parts are being held; nobody was told that they are.</summary>
    Begun = 1,

    /// <summary>All parts were held.</summary>
    Completed = 2,

    /// <summary>Not all parts could be held, so none is.</summary>
    GivenUp = 3,

    /// <summary>All parts were given back.</summary>
    Released = 4,
}
