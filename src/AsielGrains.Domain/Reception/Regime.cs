using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Reception;

/// <summary>The rules under which people stay in a part of a site.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Regime>))]
public enum Regime
{
    /// <summary>Reception by COA under the Rva 2005.</summary>
    Rva = 1,

    /// <summary>Restriction of liberty with reception outside the Rva: Vw 2000 art. 56 with 54.</summary>
    RestrictedForDeparture = 2,

    /// <summary>Restriction of liberty after nuisance or as family location: Vw 2000 art. 56.</summary>
    Restricted = 3,

    /// <summary>Border detention: Vw 2000 art. 6.</summary>
    BorderDetention = 4,

    /// <summary>Detention of foreign nationals: Vw 2000 art. 59.</summary>
    Detention = 5,

    /// <summary>By agreement with or under rules of a municipality.</summary>
    Municipal = 6,
}
