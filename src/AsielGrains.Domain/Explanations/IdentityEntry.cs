using AsielGrains.Domain.Identity;

namespace AsielGrains.Domain.Explanations;

/// <summary>One value by which a person was or is known.</summary>
/// <param name="Value">As it was recorded; a date as yyyy-MM-dd. Personal data.</param>
/// <param name="Source">Null: not told, or a detail of which no source is told.</param>
/// <param name="Told">Who told it and when.</param>
/// <param name="Current">It is what is recorded now; otherwise it is an alias.</param>
public sealed record IdentityEntry(
    IdentityDetail Detail, string Value, IdentitySource? Source, Telling Told, bool Current)
{
    /// <summary>Never the content: records print their members, and these must not reach a log.</summary>
    public override string ToString() => nameof(IdentityEntry);
}
