using AsielGrains.Domain.Cases;

namespace AsielGrains.Domain.Explanations;

/// <summary>One event of a case with who told it and when it was recorded.</summary>
/// <param name="Sequence">Its number in the history of the case.</param>
/// <param name="By">The organisation whose fact it is.</param>
public sealed record ToldEvent(CaseEvent Event, long Sequence, DateTimeOffset RecordedAt, string By)
{
    /// <summary>The organisation that handed it in for the one whose fact it is; null: that one itself.</summary>
    public string? HandedInBy { get; init; }
}
