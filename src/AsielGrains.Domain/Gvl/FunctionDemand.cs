using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Gvl;

/// <summary>What a function is needed for on a day, against what it has, in minutes of whole slots.</summary>
/// <param name="DemandMinutes">Booked, and what those who are expected will need.</param>
/// <param name="CapacityMinutes">Open, closures taken off.</param>
/// <param name="HouseholdMinutes">What one expected household needs.</param>
public sealed record FunctionDemand(
    GvlFunction Function, int DemandMinutes, int CapacityMinutes, int HouseholdMinutes)
{
    /// <summary>In percent; more than 100 when nothing is open.</summary>
    public int LoadPercent => CapacityMinutes > 0
        ? (int)Math.Ceiling(DemandMinutes * 100.0 / CapacityMinutes)
        : DemandMinutes > 0 ? int.MaxValue : 0;

    /// <summary>How many households more it can serve.</summary>
    [JsonIgnore]
    public int Room => HouseholdMinutes == 0 ? 0 : Math.Max(0, CapacityMinutes - DemandMinutes) / HouseholdMinutes;

    /// <summary>How many expected households too many there are for it.</summary>
    public int Surplus => HouseholdMinutes == 0 || DemandMinutes <= CapacityMinutes
        ? 0
        : (DemandMinutes - CapacityMinutes + HouseholdMinutes - 1) / HouseholdMinutes;
}
