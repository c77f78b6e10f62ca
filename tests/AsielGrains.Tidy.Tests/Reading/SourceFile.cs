using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace AsielGrains.Tidy.Tests.Reading;

/// <summary>One file; its path starts at the top of the repository, with slashes.</summary>
sealed class SourceFile(string path, string text)
{
    readonly Lazy<SyntaxNode> _syntax = new(() => CSharpSyntaxTree.ParseText(
        text, new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Parse)).GetRoot());

    public string Path => path;

    public string Text => text;

    public IReadOnlyList<string> Lines { get; } = text.TrimEnd('\n').Split('\n');

    /// <summary>The file as C#.</summary>
    public SyntaxNode Syntax => _syntax.Value;

    /// <summary>The project it belongs to, from <c>src/AsielGrains.Domain/…</c>; empty outside projects.</summary>
    public string Project => path.Split('/') is ["src" or "tests", var project, _, ..] ? project : "";

    public bool IsIn(string folder) => path.StartsWith(folder + "/", StringComparison.Ordinal);

    public Violation At(int line, string what) => new(path, line, what);

    public Violation At(SyntaxNode node, string what) =>
        At(node.GetLocation().GetLineSpan().StartLinePosition.Line + 1, what);

    /// <summary>Every place where a pattern is found in one line.</summary>
    public IEnumerable<(int Line, Match Match)> Find(Regex pattern) =>
        Lines.SelectMany((line, index) => pattern.Matches(line).Select(match => (index + 1, match)));
}
