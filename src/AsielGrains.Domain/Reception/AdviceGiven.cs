using System.Collections.Immutable;

namespace AsielGrains.Domain.Reception;

/// <summary>What was advised when a place was chosen, kept with the choice.</summary>
/// <param name="Rank">How good the chosen place was, from 1; null: it was none of the options.</param>
/// <param name="Options">How many options there were.</param>
/// <param name="Best">The best of them, at most <see cref="BestMax"/>.</param>
public sealed record AdviceGiven(int? Rank, int Options, ImmutableArray<PlaceAlternative> Best)
{
    public const int BestMax = 3;

    public bool Equals(AdviceGiven? other) =>
        other is not null && (Rank, Options) == (other.Rank, other.Options) && Best.SequenceEqual(other.Best);

    public override int GetHashCode() => HashCode.Combine(Rank, Options, Best.Length);
}
