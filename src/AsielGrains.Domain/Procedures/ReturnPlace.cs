using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>Where a person stays who must leave.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ReturnPlace>))]
public enum ReturnPlace
{
    /// <summary>Vrijheidsbeperkende locatie, at Ter Apel.</summary>
    Vbl = 1,

    /// <summary>Gezinslocatie.</summary>
    Gl = 2,

    /// <summary>Detentiecentrum.</summary>
    DetentionCentre = 3,
}
