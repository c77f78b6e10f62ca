using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>Where the end of a term comes from.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermBasis>))]
public enum TermBasis
{
    /// <summary>From its own length, counted from the step that started it.</summary>
    Length = 1,

    /// <summary>
    /// From the duty to leave of the case: an appeal suspends it, the IND can set other days, departure can be
    /// postponed (Vw 2000 art. 62, 64, 82). The length of the rule is the one of the law.
    /// </summary>
    DutyToLeave = 2,
}
