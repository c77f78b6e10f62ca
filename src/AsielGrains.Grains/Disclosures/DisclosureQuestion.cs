using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Commands;

namespace AsielGrains.Grains.Disclosures;

/// <summary>Which disclosures are asked for, and by whom. With neither person nor case: all there are.</summary>
/// <param name="Person">Of this person and of those merged into it.</param>
/// <param name="Case">Of this case.</param>
/// <param name="Organisation">Only to this organisation; null: to any.</param>
/// <param name="Purpose">Only for this purpose; null: for any.</param>
/// <param name="CountMax">At most so many in one answer, 1 to 100.</param>
/// <param name="UpTo">The number of the last disclosure that counts; null: of the newest there is.</param>
/// <param name="Before">Only those with a lower number: the next page.</param>
/// <param name="TraceId">The trace of the call that asks, recorded with what it is shown.</param>
[GenerateSerializer, Immutable, Alias("disclosure-question")]
public sealed record DisclosureQuestion(
    [property: Id(0)] Caller Caller,
    [property: Id(1)] PersonId? Person,
    [property: Id(2)] CaseId? Case,
    [property: Id(3)] string? Organisation,
    [property: Id(4)] string? Purpose,
    [property: Id(5)] int CountMax,
    [property: Id(6)] long? UpTo,
    [property: Id(7)] long? Before,
    [property: Id(8)] string TraceId)
{
    /// <summary>Only from this day on, by Dutch time; null: since the beginning.</summary>
    [Id(9)]
    public DateOnly? From { get; init; }

    /// <summary>Only up to and including this day; null: until now.</summary>
    [Id(10)]
    public DateOnly? Through { get; init; }
}
