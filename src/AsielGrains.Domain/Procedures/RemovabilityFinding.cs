using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>What came of the check whether a person can be removed.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RemovabilityFinding>))]
public enum RemovabilityFinding
{
    Removable = 1,

    /// <summary>An appeal or a provisional measure is awaited here.</summary>
    AppealSuspends = 2,

    /// <summary>Departure is postponed (Vw 2000 art. 64).</summary>
    Postponed = 3,

    /// <summary>An application is pending, perhaps in another case of the person.</summary>
    ApplicationPending = 4,

    /// <summary>The person holds a permit.</summary>
    PermitHeld = 5,

    /// <summary>There is no travel document and no agreement.</summary>
    NoDocument = 6,

    /// <summary>The person is not where the person should be.</summary>
    Absent = 7,
}
