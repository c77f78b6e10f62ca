using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>On which ground who can't leave gets a permit that is no asylum permit.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RegularGround>))]
public enum RegularGround
{
    /// <summary>Buitenschuld: cannot leave, through no fault of the person's own.</summary>
    NoFault = 1,

    /// <summary>Staatloosheid, established.</summary>
    Stateless = 2,
}
