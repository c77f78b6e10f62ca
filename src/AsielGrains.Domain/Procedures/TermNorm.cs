using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>Who set a term.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermNorm>))]
public enum TermNorm
{
    /// <summary>Law, or a rule made under it.</summary>
    Legal = 1,

    /// <summary>The chain's own working agreement; missing it has no consequence in law.</summary>
    Working = 2,
}
