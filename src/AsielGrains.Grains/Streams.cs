using System.Diagnostics.CodeAnalysis;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;

namespace AsielGrains.Grains;

/// <summary>The names of the journal's streams: the kind, a slash, the pseudonym or the name of a site.</summary>
static class Streams
{
    const string CasePrefix = "case/";
    const string PersonPrefix = "person/";

    /// <summary>What the names of all streams of sites begin with.</summary>
    public const string SitePrefix = "site/";

    public static string Of(CaseId id) => CasePrefix + id;

    public static string Of(PersonId id) => PersonPrefix + id;

    public static string Of(SiteId id) => SitePrefix + id;

    public static bool IsCase(string stream, out CaseId id) => Is(CasePrefix, stream, out id);

    public static bool IsPerson(string stream, out PersonId id) => Is(PersonPrefix, stream, out id);

    public static bool IsSite(string stream, out SiteId id) => Is(SitePrefix, stream, out id);

    static bool Is<T>(string prefix, string stream, [NotNullWhen(true)] out T? id)
        where T : ISpanParsable<T>
    {
        id = default;
        return stream.StartsWith(prefix, StringComparison.Ordinal)
            && T.TryParse(stream.AsSpan(prefix.Length), null, out id);
    }
}
