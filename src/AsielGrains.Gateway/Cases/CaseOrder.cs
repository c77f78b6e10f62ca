using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Gateway.Cases;

/// <summary>A command that was read from a request, with the case it is for.</summary>
sealed record CaseOrder(CaseId Case, Envelope<CaseCommand> Envelope);
