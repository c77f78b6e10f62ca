using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>How a permit holder lost the right on which relatives followed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReferentLoss>))]
public enum ReferentLoss
{
    PermitRevoked = 1,

    PermitExpired = 2,

    Deceased = 3,

    /// <summary>The referent left the Netherlands.</summary>
    Departed = 4,
}
