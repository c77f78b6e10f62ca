namespace AsielGrains.Domain.Procedures;

/// <summary>The procedures that were shipped contradict themselves; nothing may start with them.</summary>
/// <param name="faults">One sentence each, with file and place.</param>
public sealed class ProcedureFaultException(IReadOnlyList<string> faults)
    : Exception($"The procedures are not sound:\n{string.Join('\n', faults)}")
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
