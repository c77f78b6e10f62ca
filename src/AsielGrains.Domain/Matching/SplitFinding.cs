using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Matching;

/// <summary>What a search for splits came to.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SplitFinding>))]
public enum SplitFinding
{
    /// <summary>No site takes the whole household, and there are ways to split it.</summary>
    Found = 1,

    /// <summary>A site takes the whole household: no split is advised.</summary>
    FitsOnOneSite = 2,

    /// <summary>It has not an adult for each group, so that a minor would be without one.</summary>
    TooFewAdults = 3,

    /// <summary>The sites together have no places that it could have.</summary>
    NotEnoughPlaces = 4,
}
