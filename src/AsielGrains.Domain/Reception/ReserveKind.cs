using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Reception;

/// <summary>Places that are not there yet but could be.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReserveKind>))]
public enum ReserveKind
{
    /// <summary>Inside what was agreed: it only has to be made ready.</summary>
    Direct = 1,

    /// <summary>Needs a further agreement first.</summary>
    Indirect = 2,
}
