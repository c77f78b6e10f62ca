using System.Text.RegularExpressions;
using AsielGrains.Tidy.Tests.Reading;

namespace AsielGrains.Tidy.Tests.Texts;

/// <summary>
/// No secret is in the repository, nor was in any commit: what was pushed once is known. A found one is named by place
/// and kind only, because logs are read by many.
/// </summary>
public partial class SecretTests
{
    // What the development issuer takes, now and in the first commits. It opens nothing: outside development there is
    // no such issuer.
    static readonly string[] Known = ["development-only", "\"development\""];

    static readonly (string Kind, Regex Pattern)[] Kinds =
    [
        ("a private key", PrivateKey()),
        ("an access key", AccessKey()),
        ("a signed token", SignedToken()),
        ("a password in an address", AddressPassword()),
        ("a password", Password()),
    ];

    [Fact]
    public void No_commit_ever_held_a_secret()
    {
        var lines = 0;
        var found = History.Added()
            .SelectMany(added =>
            {
                lines++;
                return KindsIn(added.Line).Select(kind => new Violation(added.Path, 1, $"{added.Commit} has {kind}"));
            })
            .ToList();
        Assert.True(lines > 10_000, $"Only {lines} lines of history were read.");
        Rule.Holds(found);
    }

    [Fact]
    public void No_file_holds_a_secret() => Rule.Holds(
        from file in Repository.Files
        from line in file.Lines.Index()
        from kind in KindsIn(line.Item)
        select file.At(line.Index + 1, $"holds {kind}"));

    // In halves, or these samples would be secrets in this repository.
    [Theory]
    [InlineData("-----BEGIN EC PRIV", "ATE KEY-----")]
    [InlineData("aws = AKIA", "IOSFODNN7EXAMPLE")]
    [InlineData("ghp_", "0123456789abcdefghijABCDEFGHIJ012345")]
    [InlineData("Bearer eyJhbGciOiJFUzI1NiJ9.eyJzdWIi", "OiIxMjM0NTY3ODkwIn0.c2lnbmF0dXJlc2lnbmF0dXJl")]
    [InlineData("postgres://asiel:hunt", "er22@db/asielgrains")]
    [InlineData("Host=db;Username=asiel;Pass", "word=hunter22;")]
    [InlineData("\"ClientSecret\": \"hunt", "er22hunter22\"")]
    [InlineData("POSTGRES_PASS", "WORD: hunter22")]
    public void A_secret_is_found(string start, string end) => Assert.Single(KindsIn(start + end));

    [Theory]
    [InlineData("Password=${POSTGRES_PASSWORD}")]
    [InlineData("Password=…")]
    [InlineData("client_secret=development-only")]
    [InlineData("password: string")]
    [InlineData("var secret = settings.Secret;")]
    [InlineData("-----BEGIN PUBLIC KEY-----")]
    public void What_opens_nothing_passes(string line) => Assert.Empty(KindsIn(line));

    [Fact]
    public void A_line_that_a_later_commit_took_out_is_read() => Assert.Equal(
        [("b2", "src/A.cs", "later"), ("a1", "src/A.cs", "earlier")],
        History.Read(new StringReader("""
            commit b2

            diff --git a/src/A.cs b/src/A.cs
            --- a/src/A.cs
            +++ b/src/A.cs
            @@ -1 +1 @@
            -earlier
            +later
            commit a1

            diff --git a/src/A.cs b/src/A.cs
            --- /dev/null
            +++ b/src/A.cs
            @@ -0,0 +1 @@
            +earlier
            """)));

    static IEnumerable<string> KindsIn(string line) =>
        from kind in Kinds
        from match in kind.Pattern.Matches(line)
        where !Known.Any(known => match.Value.Contains(known, StringComparison.Ordinal))
        select kind.Kind;

    [GeneratedRegex("-----BEGIN [A-Z ]*PRIVATE KEY-----")]
    private static partial Regex PrivateKey();

    [GeneratedRegex(@"\b(AKIA[0-9A-Z]{16}|gh[pousr]_\w{36}|xox[abprs]-\w{10,}|AccountKey=[\w+/=]{40,})")]
    private static partial Regex AccessKey();

    [GeneratedRegex(@"\beyJ[\w-]{16,}\.eyJ[\w-]{16,}\.[\w-]{16,}")]
    private static partial Regex SignedToken();

    [GeneratedRegex(@"://[^\s/:@""]+:(?![{$<…])[^\s/:@""]{6,}@")]
    private static partial Regex AddressPassword();

    // Either in quotes, as code and JSON have it, or bare, as connection strings and YAML have it.
    [GeneratedRegex("""
        (?ix)
        \b\w*(password|secret|api_?key)["']?\s*[:=]\s*
        ( "(?![{$<…])[^"\s]{8,}" | (?<=password\s?[:=]\s?)(?=[^\s"';]*\d)[\w!#%*+/.-]{6,} )
        """)]
    private static partial Regex Password();
}
