using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Reception;

/// <summary>
/// The most persons a site may hold by its agreement (bestuursovereenkomst), whatever fits. The last ceiling that
/// has begun holds.
/// </summary>
/// <param name="From">The first night it holds.</param>
/// <param name="PersonsMax">Null: from then on no ceiling is agreed.</param>
public sealed record Ceiling(DateOnly From, int? PersonsMax)
{
    /// <summary>
    /// What each night above it costs, in whole euros, by agreement or by a court; null: nothing, or nobody told.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? BreachEuros { get; init; }
}
