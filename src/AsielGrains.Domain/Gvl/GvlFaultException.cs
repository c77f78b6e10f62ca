namespace AsielGrains.Domain.Gvl;

/// <summary>What was shipped about joint locations contradicts itself; nothing may start with it.</summary>
/// <param name="faults">One sentence each.</param>
public sealed class GvlFaultException(IReadOnlyList<string> faults)
    : Exception($"The joint locations are not sound:\n{string.Join('\n', faults)}")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
