using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Households;

/// <summary>What becomes of a household in a change of several persons at once.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<HouseholdChangeKind>))]
public enum HouseholdChangeKind
{
    /// <summary>Some leave it together and are a household of their own.</summary>
    Split = 1,

    /// <summary>Persons come into it, from one other household or from none.</summary>
    Join = 2,

    /// <summary>Some leave it, each to no household.</summary>
    End = 3,
}
