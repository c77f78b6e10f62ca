namespace AsielGrains.Domain.Explanations;

/// <summary>Who told something, and when it was recorded.</summary>
/// <param name="Sequence">The number of the event in the history of the case.</param>
/// <param name="By">The organisation.</param>
public sealed record Telling(long Sequence, DateTimeOffset RecordedAt, string By)
{
    public static Telling Of(ToldEvent told) => new(told.Sequence, told.RecordedAt, told.By);
}
