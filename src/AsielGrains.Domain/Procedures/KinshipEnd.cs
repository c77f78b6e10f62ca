using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>Why a link between two persons ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<KinshipEnd>))]
public enum KinshipEnd
{
    /// <summary>They went their own ways: divorce, or a partnership that ended.</summary>
    Separated = 1,

    /// <summary>It turned out not to be so.</summary>
    Disproved = 2,

    /// <summary>The custody ended.</summary>
    CustodyEnded = 3,

    /// <summary>It was told by mistake.</summary>
    Mistake = 4,
}
