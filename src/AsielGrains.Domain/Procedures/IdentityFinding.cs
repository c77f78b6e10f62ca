using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>
/// What came of verifying who a person is against what is recorded (PIL, verifiëren). Which detail differs, never what
/// was seen instead.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<IdentityFinding>))]
public enum IdentityFinding
{
    /// <summary>All that was compared agrees with what is recorded.</summary>
    Agrees = 1,

    /// <summary>Another V-number.</summary>
    VNumberDiffers = 2,

    /// <summary>Another family name.</summary>
    FamilyNameDiffers = 3,

    /// <summary>Other given names.</summary>
    GivenNamesDiffer = 4,

    /// <summary>Another birth date.</summary>
    BornOnDiffers = 5,

    /// <summary>Another nationality.</summary>
    NationalityDiffers = 6,
}
