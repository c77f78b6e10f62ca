using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Reception;

/// <summary>Under which rules places are let to another group; it decides how they can be ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<RentForm>))]
public enum RentForm
{
    /// <summary>Leegstandwet: a building that stands empty, by permit of the municipality.</summary>
    VacancyAct = 1,

    /// <summary>A tenancy for a fixed time.</summary>
    FixedTerm = 2,

    /// <summary>Short stay.</summary>
    ShortStay = 3,

    /// <summary>The whole is handed to an operator (exploitant), who lets it.</summary>
    Operator = 4,
}
