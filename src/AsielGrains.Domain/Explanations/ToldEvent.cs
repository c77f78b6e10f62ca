using AsielGrains.Domain.Cases;

namespace AsielGrains.Domain.Explanations;

/// <summary>One event of a case with who told it and when it was recorded.</summary>
/// <param name="Sequence">Its number in the history of the case.</param>
/// <param name="By">The organisation that told it.</param>
public sealed record ToldEvent(CaseEvent Event, long Sequence, DateTimeOffset RecordedAt, string By);
