using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>In which form an application is examined.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Examination>))]
public enum Examination
{
    /// <summary>Algemene asielprocedure (AA), 8 days until 24-6-2021 and 6 days since.</summary>
    General = 1,

    /// <summary>AA of nine days, chosen before it starts because the motive asks for more time.</summary>
    GeneralLong = 2,

    /// <summary>Verlengde asielprocedure (VA).</summary>
    Extended = 3,

    /// <summary>Eendagstoets of a repeat application: three days, whatever its name.</summary>
    OneDayTest = 4,

    /// <summary>The border procedure.</summary>
    Border = 5,

    /// <summary>The accelerated procedure of the Pact.</summary>
    Accelerated = 6,

    /// <summary>The regular procedure of the Pact.</summary>
    Regular = 7,

    /// <summary>The procedure of the Pact for applications that look inadmissible.</summary>
    Inadmissibility = 8,
}
