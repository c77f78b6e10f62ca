using AsielGrains.Tidy.Tests.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsielGrains.Tidy.Tests.Code;

/// <summary>Sizes as a ratchet: what is too large today is listed here, and the lists only shrink.</summary>
public class SizeTests
{
    const int FileLinesMax = 300;
    const int MethodLinesMax = 40;
    const int ColumnsMax = 120;

    static readonly string[] LongFiles = [];
    static readonly string[] LongMethods = [];
    static readonly string[] LongLines = [];

    [Fact]
    public void Files_are_short() =>
        Rule.HoldsExcept(Repository.Ending(".cs", ".razor").SelectMany(FileLength), LongFiles);

    [Fact]
    public void Methods_are_short() =>
        Rule.HoldsExcept(Repository.Ending(".cs").SelectMany(MethodLength), LongMethods);

    [Fact]
    public void Lines_fit_the_screen() =>
        Rule.HoldsExcept(Repository.Ending(".cs", ".razor", ".proto", ".md").SelectMany(LineLength), LongLines);

    [Fact]
    public void What_is_too_large_is_found()
    {
        Rule.Finds(FileLength, "src/A.cs", new string('\n', FileLinesMax) + "class A;\n");
        Rule.Passes(FileLength, "src/A.cs", new string('\n', FileLinesMax - 1) + "class A;\n");
        Rule.Finds(MethodLength, "src/A.cs", Method(MethodLinesMax + 1));
        Rule.Passes(MethodLength, "src/A.cs", Method(MethodLinesMax));
        Rule.Finds(LineLength, "README.md", new string('é', ColumnsMax + 1));
        Rule.Passes(LineLength, "README.md", new string('é', ColumnsMax));
        Rule.Passes(LineLength, "README.md", "| a table may " + new string('-', ColumnsMax));
    }

    static string Method(int lines) => "class A\n{\n    void B()\n    {\n" + new string('\n', lines - 3) + "    }\n}\n";

    static IEnumerable<Violation> FileLength(SourceFile file) => file.Lines.Count > FileLinesMax
        ? [file.At(FileLinesMax + 1, $"has {file.Lines.Count} lines; {FileLinesMax} at most")]
        : [];

    static IEnumerable<Violation> MethodLength(SourceFile file) =>
        from method in file.Syntax.DescendantNodes()
        where method is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax
            or PropertyDeclarationSyntax { ExpressionBody: not null }
        let span = method.GetLocation().GetLineSpan()
        let lines = span.EndLinePosition.Line - span.StartLinePosition.Line + 1
        where lines > MethodLinesMax
        select file.At(method, $"is a method of {lines} lines; {MethodLinesMax} at most");

    static IEnumerable<Violation> LineLength(SourceFile file) =>
        from line in file.Lines.Index()
        where line.Item.Length > ColumnsMax && !IsTable(file, line.Item)
        select file.At(line.Index + 1, $"has {line.Item.Length} columns; {ColumnsMax} at most");

    static bool IsTable(SourceFile file, string line) =>
        Path.GetExtension(file.Path) == ".md" && line.TrimStart().StartsWith('|');
}
