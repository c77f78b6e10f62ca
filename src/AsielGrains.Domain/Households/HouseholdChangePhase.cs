using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Households;

/// <summary>How far a change of a household has come.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HouseholdChangePhase>))]
public enum HouseholdChangePhase
{
    /// <summary>It is meant; some of the cases may say so already.</summary>
    Begun = 1,

    /// <summary>All its cases say so.</summary>
    Completed = 2,

    /// <summary>It is not to be; some of the cases may still say that it is.</summary>
    GivenUp = 3,

    /// <summary>It is not to be, and none of the cases says so any more.</summary>
    TakenBack = 4,
}
