using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>What DT&amp;V found of a file that was transferred to it; more than one thing can be missing.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReturnFileFinding>))]
public enum ReturnFileFinding
{
    /// <summary>Nothing is missing: the case is in the caseload of DT&amp;V.</summary>
    Complete = 1,

    DecisionMissing = 2,

    IdentityMissing = 3,

    AppealStatusMissing = 4,

    HearingReportsMissing = 5,

    AddressMissing = 6,
}
