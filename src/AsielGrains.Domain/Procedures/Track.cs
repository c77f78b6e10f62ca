using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>
/// The five tracks (sporen) of the policy of 2015, in force since 1-3-2016. Only 1, 2 and 4 were ever used; the
/// procedures say so.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<Track>))]
public enum Track
{
    /// <summary>Spoor 1: another state may be responsible.</summary>
    Dublin = 1,

    /// <summary>Spoor 2: a safe country of origin, or protection in the Union already.</summary>
    SafeCountry = 2,

    /// <summary>Spoor 3: evidently to be granted. Never used.</summary>
    EvidentGrant = 3,

    /// <summary>Spoor 4: everything else.</summary>
    General = 4,

    /// <summary>Spoor 5: evidently to be granted once identity is known. Never used.</summary>
    EvidentGrantAfterIdentity = 5,
}
