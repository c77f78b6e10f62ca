using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Identity;

/// <summary>
/// Where a detail of an identity comes from, as the identification protocol (PIL) tells sources apart. Which is better
/// than which is said by <see cref="IdentitySources"/>, not by the numbers.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<IdentitySource>))]
public enum IdentitySource
{
    /// <summary>A document that identifies, and another official one.</summary>
    IdentifyingAndOtherDocument = 1,

    /// <summary>An official document that identifies.</summary>
    IdentifyingDocument = 2,

    /// <summary>An official document that does not identify.</summary>
    OtherOfficialDocument = 3,

    /// <summary>A document that is not official.</summary>
    UnofficialDocument = 4,

    /// <summary>What the person says.</summary>
    OwnStatement = 5,

    /// <summary>What others say.</summary>
    StatementByOthers = 6,

    /// <summary>A source document that the BRP knows.</summary>
    RegistryDocument = 7,

    /// <summary>The machine-readable zone (MRZ) of a document that identifies.</summary>
    MachineReadableZone = 8,
}
