using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Reception;

/// <summary>Who lives in places that are let out for the time being (flexibele opvang).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<FlexGroup>))]
public enum FlexGroup
{
    /// <summary>Spoedzoekers.</summary>
    UrgentHomeSeekers = 1,

    /// <summary>Studenten.</summary>
    Students = 2,

    /// <summary>Jongeren.</summary>
    YoungPeople = 3,

    /// <summary>Arbeidsmigranten.</summary>
    LabourMigrants = 4,

    /// <summary>Vergunninghouders.</summary>
    PermitHolders = 5,
}
