namespace AsielGrains.Journal.Storage;

/// <summary>A compare-and-set on the journal's table of unique things, in the transaction of the append.</summary>
/// <param name="Key">What is unique, for example a blinded V-number.</param>
/// <param name="Owner">Whose it is afterwards.</param>
/// <param name="Before">Whose it must be before; null: nobody's, or the same owner's already.</param>
public sealed record Claim(string Key, string Owner, string? Before)
{
    /// <summary>Whether the claim can be had while the thing belongs to <paramref name="current"/>.</summary>
    internal bool HoldsFor(string? current) =>
        Before is null ? current is null || current == Owner : current == Before;
}
