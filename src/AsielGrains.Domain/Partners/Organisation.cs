using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Partners;

/// <summary>The organisations of the chain that call this system. Their names are never translated.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Organisation>))]
public enum Organisation
{
    None = 0,

    /// <summary>Centraal Orgaan opvang asielzoekers.</summary>
    Coa = 1,

    /// <summary>Immigratie- en Naturalisatiedienst.</summary>
    Ind = 2,

    /// <summary>Dienst Terugkeer en Vertrek.</summary>
    DtenV = 3,

    /// <summary>Dienst Justitiële Inrichtingen.</summary>
    Dji = 4,

    /// <summary>Koninklijke Marechaussee.</summary>
    KMar = 5,

    /// <summary>Politie, Afdeling Vreemdelingenpolitie, Identificatie en Mensenhandel (AVIM).</summary>
    Politie = 6,

    /// <summary>The ministry: Directie Regie Migratieketen.</summary>
    Ministerie = 7,

    /// <summary>Justitiële Informatiedienst, which runs the BVV.</summary>
    Justid = 8,

    /// <summary>The party that operates this system; it sees grains, never persons.</summary>
    Beheer = 9,

    /// <summary>The courts, through the adapter of the Rechtspraak: rechtbanken and Raad van State.</summary>
    Rechtspraak = 10,

    /// <summary>Who screens and treats the health of asylum seekers: GGD and GZA.</summary>
    Gza = 11,

    /// <summary>The data protection officers (functionarissen gegevensbescherming) of the partners.</summary>
    Toezicht = 12,

    /// <summary>The person a file is about, or who acts for that person.</summary>
    Betrokkene = 13,

    /// <summary>This system itself, which records what follows by law without anybody's decision.</summary>
    Systeem = 14,
}
