using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Reception;

/// <summary>What a part of a site is for. One site can have parts of several types.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SiteType>))]
public enum SiteType
{
    /// <summary>Centrale ontvangstlocatie: arrival, identification, screening.</summary>
    Col = 1,

    /// <summary>Procesopvanglocatie: rest and preparation, general asylum procedure.</summary>
    Pol = 2,

    /// <summary>Asielzoekerscentrum.</summary>
    Azc = 3,

    /// <summary>Gemeenschappelijke vreemdelingenlocatie: all partners under one roof.</summary>
    Gvl = 4,

    /// <summary>Satellietlocatie of a GVL.</summary>
    Satelliet = 5,

    /// <summary>Regionale opvanglocatie, near the municipality of housing.</summary>
    Regionaal = 6,

    /// <summary>Procesopvang for unaccompanied minors (amv).</summary>
    Poa = 7,

    /// <summary>Kleine woonvoorziening for unaccompanied minors.</summary>
    KleineWoonvoorziening = 8,

    /// <summary>Kinderwoongroep for younger unaccompanied minors.</summary>
    Kinderwoongroep = 9,

    /// <summary>Beschermde opvang for minors at risk of trafficking; its address is secret.</summary>
    BeschermdeOpvang = 10,

    /// <summary>Vrijheidsbeperkende locatie.</summary>
    Vbl = 11,

    /// <summary>Gezinslocatie.</summary>
    Gezinslocatie = 12,

    /// <summary>Handhaving- en toezichtlocatie.</summary>
    Htl = 13,

    /// <summary>Verscherpte toezichtlocatie.</summary>
    Vtl = 14,

    /// <summary>Sobere opvang for spoor 2.</summary>
    SobereOpvang = 15,

    /// <summary>Noodopvang by COA.</summary>
    Noodopvang = 16,

    /// <summary>Crisisnoodopvang by municipality or safety region; outside COA's count.</summary>
    Crisisnoodopvang = 17,

    /// <summary>Tijdelijke gemeentelijke opvang.</summary>
    GemeentelijkeOpvang = 18,

    /// <summary>Hotel- en accommodatieregeling.</summary>
    Hotelregeling = 19,

    /// <summary>Logeerregeling.</summary>
    Logeerregeling = 20,

    /// <summary>Doorstroomlocatie of a municipality.</summary>
    Doorstroomlocatie = 21,

    /// <summary>Justitieel Complex Schiphol: border detention, not COA's.</summary>
    JustitieelComplex = 22,

    /// <summary>Detentiecentrum, not COA's.</summary>
    Detentiecentrum = 23,

    /// <summary>
    /// Wachtruimte at the gate: who comes after registration has closed for the day waits there until it opens
    /// (nachtopvang; GVL study, groot21). Nobody is placed there, and a seat in it is no bed.
    /// </summary>
    Wachtruimte = 24,
}
