using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Reception;

/// <summary>
/// Why a household was placed elsewhere than advised. Coded, because free text between partners could say what must not
/// be said.
/// </summary>
[JsonConverter(typeof(JsonStringEnumConverter<DeviationReason>))]
public enum DeviationReason
{
    /// <summary>The household asked for it.</summary>
    Wish = 1,

    /// <summary>A medical need that the profile does not show.</summary>
    MedicalNeed = 2,

    /// <summary>The safety of the household or of others.</summary>
    Safety = 3,

    /// <summary>School or guidance of the children.</summary>
    Children = 4,

    /// <summary>Relatives nearby.</summary>
    Relatives = 5,

    /// <summary>The staff of the site knows something that is not in the figures.</summary>
    LocalKnowledge = 6,

    /// <summary>By order of the minister or the mayor.</summary>
    Order = 7,
}
