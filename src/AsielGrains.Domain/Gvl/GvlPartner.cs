using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Gvl;

/// <summary>
/// The partners that work on a joint location. Those that call this system have the number of their organisation.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<GvlPartner>))]
public enum GvlPartner
{
    /// <summary>Centraal Orgaan opvang asielzoekers, the host.</summary>
    Coa = 1,

    /// <summary>Immigratie- en Naturalisatiedienst.</summary>
    Ind = 2,

    /// <summary>Dienst Terugkeer en Vertrek.</summary>
    DtenV = 3,

    /// <summary>Koninklijke Marechaussee.</summary>
    KMar = 5,

    /// <summary>Politie, AVIM.</summary>
    Politie = 6,

    /// <summary>GGD, GZA and MediFirst.</summary>
    Gza = 11,

    /// <summary>VluchtelingenWerk Nederland.</summary>
    Vwn = 101,

    /// <summary>Raad voor Rechtsbijstand: the lawyers.</summary>
    Rvr = 102,
}
