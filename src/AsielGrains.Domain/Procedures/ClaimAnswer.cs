using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>What another state answered to a claim.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClaimAnswer>))]
public enum ClaimAnswer
{
    Accepted = 1,

    /// <summary>It did not answer in time, which counts as acceptance (fictief akkoord).</summary>
    AcceptedBySilence = 2,

    Refused = 3,
}
