using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Regietafels;

namespace AsielGrains.Gateway.Gvl;

/// <summary>A household on the agenda of a sitting.</summary>
/// <param name="Discussed">All its cases on the agenda were.</param>
sealed record AgendaHousehold(RegietafelId Table, HouseholdId Household, bool Discussed);
