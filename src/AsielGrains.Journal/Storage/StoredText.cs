namespace AsielGrains.Journal.Storage;

/// <summary>Texts both databases store as they are: PostgreSQL refuses NUL and half characters.</summary>
static class StoredText
{
    public const int StreamLengthMax = 100;
    public const int OrganisationLengthMax = 50;
    public const int SourceLengthMax = 40;
    public const int PurposeLengthMax = 200;

    public static void Require(string text, int lengthMax, string name, int lengthMin = 0)
    {
        if (text.Length < lengthMin
            || text.Length > lengthMax
            || !IsPlain(text))
            throw new ArgumentException($"The {name} must have {lengthMin} to {lengthMax} plain characters.");
    }

    /// <summary>The first text after all that begin with a prefix.</summary>
    public static string After(string prefix) => prefix[..^1] + (char)(prefix[^1] + 1);

    // Without control characters and surrogates; whole ranges, because this is asked of every text of every append.
    static bool IsPlain(ReadOnlySpan<char> text) =>
        !text.ContainsAnyInRange('\0', '\x1f')
        && !text.ContainsAnyInRange('\x7f', '\x9f')
        && !text.ContainsAnyInRange('\ud800', '\udfff');
}
