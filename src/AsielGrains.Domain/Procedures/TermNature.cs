using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>What the end of a term means.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<TermNature>))]
public enum TermNature
{
    /// <summary>The last day on which a duty is done in time: who lets it pass breaches it.</summary>
    AtMost = 1,

    /// <summary>Something may not be done before it has run out.</summary>
    AtLeast = 2,

    /// <summary>Something ends by itself when it runs out: a permit, a duty, a detention.</summary>
    Lapse = 3,

    /// <summary>The last day on which a right can be used: who lets it pass breaches nothing.</summary>
    Right = 4,
}
