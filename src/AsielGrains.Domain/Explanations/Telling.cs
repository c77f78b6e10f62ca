namespace AsielGrains.Domain.Explanations;

/// <summary>Who told something, and when it was recorded.</summary>
/// <param name="Sequence">The number of the event in the history of the case.</param>
/// <param name="By">The organisation whose fact it is.</param>
public sealed record Telling(long Sequence, DateTimeOffset RecordedAt, string By)
{
    /// <summary>The organisation that handed it in for the one whose fact it is; null: that one itself.</summary>
    public string? HandedInBy { get; init; }

    public static Telling Of(ToldEvent told) =>
        new(told.Sequence, told.RecordedAt, told.By) { HandedInBy = told.HandedInBy };
}
