using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Reception;

/// <summary>Where what is known of a site comes from, so that nothing calculated passes for a register.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SiteOrigin>))]
public enum SiteOrigin
{
    /// <summary>Its owner reported it.</summary>
    Reported = 1,

    /// <summary>Taken from a published figure, which is named.</summary>
    Published = 2,

    /// <summary>Calculated from figures of a municipality: no site of that size is known to be there.</summary>
    Derived = 3,

    /// <summary>Made up, for an exercise.</summary>
    Invented = 4,
}
