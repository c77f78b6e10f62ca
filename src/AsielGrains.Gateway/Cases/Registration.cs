using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Gateway.Cases;

/// <summary>What became of a registration.</summary>
/// <param name="KnownPerson">The V-number was known before.</param>
sealed record Registration(Receipt Receipt, PersonId Person, bool KnownPerson);
