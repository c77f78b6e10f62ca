using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>Why there is no rest and preparation (Vb 2000 art. 3.109(7)).</summary>
[JsonConverter(typeof(JsonStringEnumConverter<WaiverGround>))]
public enum WaiverGround
{
    /// <summary>Openbare orde of nationale veiligheid.</summary>
    PublicOrder = 1,

    /// <summary>Overlast in reception.</summary>
    Nuisance = 2,

    /// <summary>Detained outside the application centre (Vw 2000 art. 59b).</summary>
    Detention = 3,

    /// <summary>Another state turned out late not to be responsible.</summary>
    LateDublin = 4,
}
