using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>The kinds of supervision (toezicht).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SupervisionMeasure>))]
public enum SupervisionMeasure
{
    /// <summary>Meldplicht (Vw 2000 art. 54; model M117-A).</summary>
    ReportingDuty = 1,

    /// <summary>Vrijheidsbeperkende maatregel (Vw 2000 art. 56; model M102).</summary>
    RestrictionOfLiberty = 2,

    /// <summary>Bewaring for removal (Vw 2000 art. 59, 59a).</summary>
    Detention = 3,

    /// <summary>Bewaring of an asylum seeker (Vw 2000 art. 59b).</summary>
    AsylumDetention = 4,

    /// <summary>Grensdetentie (Vw 2000 art. 6).</summary>
    BorderDetention = 5,
}
