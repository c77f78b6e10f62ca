using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Matching;

/// <summary>What is better or worse in a split of a household over sites, each with its weight.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SplitConstraint>))]
public enum SplitConstraint
{
    /// <summary>Over as few sites as can be.</summary>
    FewestSites = 1,

    /// <summary>The minors are on one site.</summary>
    MinorsTogether = 2,

    /// <summary>The sites are near each other.</summary>
    NearEachOther = 3,

    /// <summary>Nobody is without any of the household.</summary>
    NobodyAlone = 4,

    /// <summary>Each site is good for its group, by the soft constraints for one site.</summary>
    SitesThemselves = 5,
}
