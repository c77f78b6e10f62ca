using System.Collections.Immutable;

namespace AsielGrains.Dashboard.Language;

/// <summary>
/// One text of the glossary in both languages, with the definition of what it names where it has one.
/// </summary>
sealed record Entry(string Nl, string En, Entry.Meaning? Definition = null)
{
    public string In(PageLanguage language) => language is PageLanguage.Dutch ? Nl : En;

    /// <summary>What a word means, sentence by sentence.</summary>
    public sealed record Meaning(ImmutableArray<string> Nl, ImmutableArray<string> En)
    {
        public string In(PageLanguage language) => string.Join(' ', language is PageLanguage.Dutch ? Nl : En);
    }
}
