using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Reception;

/// <summary>
/// Why a household was placed above the ceiling. Coded, because free text between partners could say what must not be
/// said.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<OverrideReason>))]
public enum OverrideReason
{
    /// <summary>Nothing else is free tonight.</summary>
    NothingElseTonight = 1,

    /// <summary>The household would be split otherwise.</summary>
    HouseholdUnity = 2,

    /// <summary>A medical need.</summary>
    MedicalNeed = 3,

    /// <summary>The safety of the household or of others.</summary>
    Safety = 4,

    /// <summary>By order of the minister or the mayor.</summary>
    Order = 5,
}
