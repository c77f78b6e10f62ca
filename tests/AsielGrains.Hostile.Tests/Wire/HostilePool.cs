using AsielGrains.Gateway.Tests.Hostility;

namespace AsielGrains.Hostile.Tests.Wire;

/// <summary>
/// Ids and numbers of a small circle, so that requests meet cases that exist, and memory that grows is a leak and not
/// more cases.
/// </summary>
static class HostilePool
{
    public const int Size = 500;

    public static ValidMessages Of(Random random) => new(random) { Identifiers = Size };
}
