using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>How an application was decided.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome
{
    /// <summary>Ingewilligd.</summary>
    Granted = 1,

    /// <summary>Afgewezen als ongegrond (Vw 2000 art. 31).</summary>
    Unfounded = 2,

    /// <summary>Afgewezen als kennelijk ongegrond (Vw 2000 art. 30b).</summary>
    ManifestlyUnfounded = 3,

    /// <summary>Niet-ontvankelijk (Vw 2000 art. 30a).</summary>
    Inadmissible = 4,

    /// <summary>Niet in behandeling genomen: another state is responsible (Vw 2000 art. 30).</summary>
    OtherStateResponsible = 5,

    /// <summary>Buiten behandeling gesteld (Vw 2000 art. 30c).</summary>
    Discontinued = 6,
}
