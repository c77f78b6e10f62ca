using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Flow;

/// <summary>The width of a bucket of inflow.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Granularity>))]
public enum Granularity
{
    Day = 0,

    /// <summary>ISO 8601 weeks, from Monday.</summary>
    Week = 1,

    Month = 2,
}
