using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Explanations;

/// <summary>What of the standing of a case can change.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Dimension>))]
public enum Dimension
{
    /// <summary>The body of law.</summary>
    Procedure = 1,

    /// <summary>The stage in the procedure.</summary>
    Stage = 2,

    Track = 3,

    Examination = 4,

    /// <summary>The right of residence.</summary>
    Residence = 5,

    /// <summary>The right to reception.</summary>
    Reception = 6,

    /// <summary>The duty to leave.</summary>
    Departure = 7,

    Supervision = 8,

    Minority = 9,

    Household = 10,

    /// <summary>Who has custody of a child that is alone.</summary>
    Guardian = 11,
}
