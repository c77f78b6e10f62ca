using AsielGrains.Checker.Histories;

namespace AsielGrains.Checker.Load;

/// <summary>One thing to ask.</summary>
/// <param name="Copies">How often it is sent, all copies at the same time.</param>
/// <param name="Reuses">The request id was used for something else before.</param>
sealed record Intent(
    Guid Command, OperationKind Kind, string Case, CaseArguments Arguments, int Copies = 1, bool Reuses = false)
{
    public string Key => Case.Length == 0 ? "" : $"case/{Case}";
}
