using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Cases;

/// <summary>How far a household has come with its place in reception.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PlacePhase>))]
public enum PlacePhase
{
    /// <summary>Places are held for it.</summary>
    Expected = 1,

    /// <summary>It arrived.</summary>
    Present = 2,

    /// <summary>It left, and has no other place.</summary>
    Departed = 3,

    /// <summary>The hold ended by itself before it arrived.</summary>
    NoShow = 4,
}
