using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Matching;

/// <summary>What is better or worse, each with its weight.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<SoftConstraint>))]
public enum SoftConstraint
{
    /// <summary>As few moves as can be, and fewer the more there were.</summary>
    FewestMoves = 1,

    /// <summary>Children stay at their school, or get one.</summary>
    School = 2,

    /// <summary>Near where the hearings are.</summary>
    NearProcedure = 3,

    /// <summary>In the province where the household will live.</summary>
    NearHousing = 4,

    /// <summary>In one unit.</summary>
    Together = 5,

    /// <summary>Few beds are left over that nobody else can use.</summary>
    FewBedsOver = 6,

    /// <summary>Not below the standard of reception, above all with children, for care or for long.</summary>
    StandardOfReception = 7,
}
