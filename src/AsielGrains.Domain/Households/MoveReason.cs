using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Households;

/// <summary>Why a household is moved. Coded, because free text could say what must not be said.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<MoveReason>))]
public enum MoveReason
{
    /// <summary>The procedure goes on elsewhere: in a POL, in an azc, at the place of a hearing.</summary>
    Procedure = 1,

    /// <summary>The site, or its part, closes.</summary>
    SiteCloses = 2,

    /// <summary>The site would be above its ceiling.</summary>
    Ceiling = 3,

    /// <summary>Nearer to the municipality that will house it.</summary>
    Housing = 4,

    /// <summary>To relatives.</summary>
    Relatives = 5,

    /// <summary>For care.</summary>
    Care = 6,

    /// <summary>For the safety of the household or of others.</summary>
    Safety = 7,

    /// <summary>The household asked for it.</summary>
    Wish = 8,

    /// <summary>By order of the minister or the mayor.</summary>
    Order = 9,
}
