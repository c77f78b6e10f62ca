using AsielGrains.Domain.Regietafels;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Gateway.Regietafels;

/// <summary>A command that was read from a request, with the sitting it is for.</summary>
sealed record RegietafelOrder(RegietafelId Table, Envelope<RegietafelCommand> Envelope);
