using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Cases;

/// <summary>How a case counts in the inflow figures of IND and CBS.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ApplicationKind>))]
public enum ApplicationKind
{
    /// <summary>Not stated by the reporting partner, or a source that does not split first from repeat.</summary>
    NotStated = 0,

    /// <summary>First asylum application (eerste asielaanvraag).</summary>
    First = 1,

    /// <summary>Repeat application (herhaalde aanvraag, Hasa).</summary>
    Repeat = 2,

    /// <summary>Family member following a permit holder (nareis); counted on entering the country.</summary>
    Family = 3,
}
