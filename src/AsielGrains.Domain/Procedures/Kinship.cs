using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Procedures;

/// <summary>What a person is to another of the household.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Kinship>))]
public enum Kinship
{
    /// <summary>Is a parent of the other.</summary>
    Parent = 1,

    /// <summary>Is a child of the other.</summary>
    Child = 2,

    /// <summary>Is the spouse or partner of the other.</summary>
    Partner = 3,

    /// <summary>Is a brother or sister of the other.</summary>
    Sibling = 4,

    /// <summary>Has custody of the other, who is no child of the person.</summary>
    Guardian = 5,
}
