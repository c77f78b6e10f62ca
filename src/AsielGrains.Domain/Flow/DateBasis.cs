using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Flow;

/// <summary>Which of the three dates at the start of a case inflow is counted by.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DateBasis>))]
public enum DateBasis
{
    /// <summary>By event: kenbaar gemaakt op. Counts cases.</summary>
    Announced = 0,

    /// <summary>By registration: geregistreerd op (I&amp;R), as the statistics do. Counts cases.</summary>
    Registered = 1,

    /// <summary>Ingediend op (M35-H). Counts applications.</summary>
    Lodged = 2,
}
