using AsielGrains.Domain.Access;
using AsielGrains.Grains.Access;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Grains.Tests.Clusters;

/// <summary>How the silos of a test judge who calls.</summary>
/// <param name="Log">Where else they log.</param>
sealed record CallCheckSetup(AccessRules Rules, AccessOptions Options, ILoggerProvider Log);
