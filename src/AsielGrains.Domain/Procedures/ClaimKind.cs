using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>What is asked of another state.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ClaimKind>))]
public enum ClaimKind
{
    /// <summary>Overname.</summary>
    TakeCharge = 1,

    /// <summary>Terugname, without a hit in Eurodac.</summary>
    TakeBack = 2,

    /// <summary>Terugname on a hit in Eurodac.</summary>
    TakeBackOnHit = 3,
}
