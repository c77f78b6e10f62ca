using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>The kinds of departure, as the chain counts them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DepartureKind>))]
public enum DepartureKind
{
    /// <summary>Zelfstandig vertrek, seen by a partner.</summary>
    Independent = 1,

    /// <summary>Gedwongen vertrek, escorted.</summary>
    Forced = 2,

    /// <summary>Zelfstandig vertrek zonder toezicht: nobody saw it.</summary>
    Unsupervised = 3,

    /// <summary>Overgedragen to the state that is responsible.</summary>
    Transferred = 4,
}
