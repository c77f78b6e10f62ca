namespace AsielGrains.Domain.Access;

/// <summary>The rules of who sees what are not sound: nothing may start with them.</summary>
public sealed class FieldRuleFaultException(IReadOnlyList<string> faults)
    : Exception("The field groups are not sound: " + string.Join(" ", faults))
{
    public IReadOnlyList<string> Faults { get; } = faults;
}
