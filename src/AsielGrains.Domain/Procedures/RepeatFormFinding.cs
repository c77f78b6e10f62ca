using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>What the IND found of the form of a repeat application (M35-O) when it was handed in.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RepeatFormFinding>))]
public enum RepeatFormFinding
{
    Complete = 1,

    /// <summary>Incomplete: there is a week to complete it.</summary>
    Incomplete = 2,

    /// <summary>Incomplete, and there was a repeat application before this one: there are four hours.</summary>
    IncompleteOnceMore = 3,
}
