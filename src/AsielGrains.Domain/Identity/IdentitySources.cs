using System.Collections.Immutable;

namespace AsielGrains.Domain.Identity;

/// <summary>The sources of identity, the best first: data that ship with the system.</summary>
public static class IdentitySources
{
    static readonly Lazy<ImmutableArray<RankedSource>> Shipped = new(
        () => ShippedFile.Read("identity-sources.json", ShippedJson.Strict.ImmutableArrayRankedSource));

    public static ImmutableArray<RankedSource> All => Shipped.Value;

    /// <summary>
    /// Whether what one source tells must not replace what another told. A detail without a source replaces none that
    /// has one, and is replaced by any.
    /// </summary>
    public static bool IsLower(IdentitySource? told, IdentitySource? recorded) => RankOf(told) > RankOf(recorded);

    /// <summary>The better of two sources.</summary>
    public static IdentitySource? Better(IdentitySource? one, IdentitySource? other) =>
        IsLower(one, other) ? other : one;

    /// <summary>The weaker of two sources.</summary>
    public static IdentitySource? Weaker(IdentitySource? one, IdentitySource? other) =>
        IsLower(one, other) ? one : other;

    static int RankOf(IdentitySource? source)
    {
        for (var rank = 0; rank < All.Length; rank++)
            if (All[rank].Source == source)
                return rank;
        return All.Length;
    }
}
