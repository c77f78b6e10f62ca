using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>What the law itself attaches to the end of a term, without anybody's decision.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<LapseEffect>))]
public enum LapseEffect
{
    /// <summary>The other state did not answer: that counts as acceptance (fictief akkoord).</summary>
    SilenceAccepts = 1,

    /// <summary>The transfer did not take place in time: the Netherlands are responsible, and the track is 4.</summary>
    ResponsibilityPasses = 2,

    /// <summary>The right to reception ends: the standing of the case has it, and no step is recorded.</summary>
    ReceptionEnds = 3,
}
