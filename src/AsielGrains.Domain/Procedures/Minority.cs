using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>Whether a person is a child.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Minority>))]
public enum Minority
{
    /// <summary>Of age.</summary>
    Adult = 1,

    /// <summary>A child with a parent or another who has custody.</summary>
    ChildWithFamily = 2,

    /// <summary>Alleenstaande minderjarige vreemdeling (amv).</summary>
    UnaccompaniedChild = 3,
}
