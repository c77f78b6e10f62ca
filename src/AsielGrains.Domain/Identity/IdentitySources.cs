using System.Collections.Immutable;
using System.Text.Json;

namespace AsielGrains.Domain.Identity;

/// <summary>The sources of identity, the best first: data that ship with the system.</summary>
public static class IdentitySources
{
    const string File = "identity-sources.json";

    static readonly JsonSerializerOptions Options =
        new(JsonSerializerDefaults.Web) { ReadCommentHandling = JsonCommentHandling.Skip };

    static readonly Lazy<ImmutableArray<RankedSource>> Shipped = new(Read);

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

#pragma warning disable RS0030 // Nothing is looked for elsewhere: the text is a part of this very assembly.
    static ImmutableArray<RankedSource> Read()
    {
        using var stream = typeof(IdentitySources).Assembly.GetManifestResourceStream(File)!;
        return JsonSerializer.Deserialize<ImmutableArray<RankedSource>>(stream, Options);
    }
#pragma warning restore RS0030
}
