using AsielGrains.Domain.Access;
using AsielGrains.Grains.Access;

namespace AsielGrains.Grains.Tests.Clusters;

/// <summary>How the silos of a test judge who calls.</summary>
sealed record CallCheckSetup(AccessRules Rules, AccessOptions Options);
