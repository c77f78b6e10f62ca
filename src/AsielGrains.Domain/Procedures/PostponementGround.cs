using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>Why departure is postponed (Vw 2000 art. 64). Nothing more is told of anybody's health.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<PostponementGround>))]
public enum PostponementGround
{
    /// <summary>It is not responsible to travel in view of health.</summary>
    Medical = 1,

    /// <summary>From six weeks before until six weeks after a confinement.</summary>
    Confinement = 2,
}
