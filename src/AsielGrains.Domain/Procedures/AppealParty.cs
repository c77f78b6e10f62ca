using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>Who lodged a higher appeal.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<AppealParty>))]
public enum AppealParty
{
    /// <summary>The person of the case, who lost the appeal.</summary>
    Applicant = 1,

    /// <summary>The IND, which lost the appeal.</summary>
    Ind = 2,
}
