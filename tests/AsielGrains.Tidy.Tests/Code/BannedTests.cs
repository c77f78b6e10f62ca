using AsielGrains.Tidy.Tests.Reading;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsielGrains.Tidy.Tests.Code;

/// <summary>
/// What no part of the product may use; Domain forbids more, at compile time. Read from the syntax, so that it holds
/// without a further package in every project.
/// </summary>
public class BannedTests
{
    static readonly Dictionary<string, string> Types = new()
    {
        ["BinaryFormatter"] = "makes whatever type the bytes name",
        ["NetDataContractSerializer"] = "makes whatever type the bytes name",
        ["TypeNameHandling"] = "makes whatever type the text names",
        ["Random"] = "can be guessed: RandomNumberGenerator, or an argument",
        ["MD5"] = "is broken: SHA-256",
        ["SHA1"] = "is broken: SHA-256",
        ["DES"] = "is broken: AES-GCM",
        ["TripleDES"] = "is broken: AES-GCM",
        ["DangerousAcceptAnyServerCertificateValidator"] = "believes everybody",
    };

    static readonly Dictionary<string, string> Members = new()
    {
        ["Process.Start"] = "starts a program: the product starts none",
        ["DateTime.Now"] = "is the wall clock of one machine: TimeProvider",
        ["DateTime.Today"] = "is the wall clock of one machine: TimeProvider",
        ["DateTimeOffset.Now"] = "is the wall clock of one machine: TimeProvider",
        ["Assembly.Load"] = "brings in code that the build did not see",
        ["Assembly.LoadFrom"] = "brings in code that the build did not see",
        ["Assembly.LoadFile"] = "brings in code that the build did not see",
    };

    [Fact]
    public void The_product_uses_nothing_that_is_banned() =>
        Rule.Holds(Repository.Ending(".cs").Where(file => file.IsIn("src")).SelectMany(Banned));

    [Theory]
    [InlineData("new System.Random().Next()")]
    [InlineData("Random.Shared.Next()")]
    [InlineData("new BinaryFormatter()")]
    [InlineData("System.Diagnostics.Process.Start(\"sh\")")]
    [InlineData("DateTime.Now")]
    [InlineData("Assembly.LoadFrom(path)")]
    [InlineData("HttpClientHandler.DangerousAcceptAnyServerCertificateValidator")]
    public void A_banned_use_is_found(string expression) =>
        Rule.Finds(Banned, "src/A.cs", $"class A {{ object B() => {expression}; }}");

    [Theory]
    [InlineData("DateTime.UtcNow")]
    [InlineData("RandomNumberGenerator.GetBytes(32)")]
    [InlineData("Process.GetCurrentProcess()")]
    [InlineData("typeof(A).Assembly")]
    public void Another_use_passes(string expression) =>
        Rule.Passes(Banned, "src/A.cs", $"class A {{ object B() => {expression}; }}");

    static IEnumerable<Violation> Banned(SourceFile file) => NamedTypes(file).Concat(UsedMembers(file));

    static IEnumerable<Violation> NamedTypes(SourceFile file) =>
        from name in file.Syntax.DescendantNodes().OfType<IdentifierNameSyntax>()
        where Types.ContainsKey(name.Identifier.Text)
        select file.At(name, $"{name.Identifier.Text} {Types[name.Identifier.Text]}");

    static IEnumerable<Violation> UsedMembers(SourceFile file) =>
        from member in file.Syntax.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        let used = $"{LastName(member.Expression)}.{member.Name.Identifier.Text}"
        where Members.ContainsKey(used)
        select file.At(member, $"{used} {Members[used]}");

    static string LastName(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => name.Identifier.Text,
        MemberAccessExpressionSyntax member => member.Name.Identifier.Text,
        _ => "",
    };
}
