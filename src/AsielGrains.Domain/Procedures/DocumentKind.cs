using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>What kind of document was examined.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DocumentKind>))]
public enum DocumentKind
{
    /// <summary>Paspoort.</summary>
    Passport = 1,

    /// <summary>Identiteitskaart.</summary>
    IdentityCard = 2,

    /// <summary>Another document to travel with, for example a laissez-passer.</summary>
    TravelDocument = 3,

    /// <summary>A record of birth, marriage or family (akte, familieboekje).</summary>
    CivilRecord = 4,

    /// <summary>Rijbewijs.</summary>
    DrivingLicence = 5,

    /// <summary>Militair boekje.</summary>
    MilitaryBook = 6,

    /// <summary>Any other.</summary>
    Other = 7,
}
