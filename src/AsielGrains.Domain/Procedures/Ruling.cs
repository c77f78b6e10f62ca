using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>How a court ruled on an appeal.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Ruling>))]
public enum Ruling
{
    /// <summary>Ongegrond: the decision stands.</summary>
    Unfounded = 1,

    /// <summary>Gegrond: the decision is annulled and another one is due.</summary>
    WellFounded = 2,

    /// <summary>Annulled, with its legal effects kept.</summary>
    EffectsKept = 3,

    /// <summary>Niet-ontvankelijk.</summary>
    Inadmissible = 4,

    /// <summary>The appeal was withdrawn.</summary>
    Withdrawn = 5,
}
