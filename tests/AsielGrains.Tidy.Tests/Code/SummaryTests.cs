using AsielGrains.Tidy.Tests.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsielGrains.Tidy.Tests.Code;

/// <summary>A public type says what it is for.</summary>
public class SummaryTests
{
    static readonly string[] Projects = ["AsielGrains.Domain", "AsielGrains.Grains", "AsielGrains.Journal"];

    [Fact]
    public void Public_types_say_what_they_are_for() => Rule.Holds(
        from file in Repository.Ending(".cs")
        where file.IsIn("src") && Projects.Contains(file.Project)
        from violation in Silent(file)
        select violation);

    [Fact]
    public void A_type_without_a_summary_is_found()
    {
        Rule.Finds(Silent, "src/A.cs", "public class A;");
        Rule.Finds(Silent, "src/A.cs", "/// <summary>  </summary>\npublic class A;");
        Rule.Passes(Silent, "src/A.cs", "/// <summary>For b.</summary>\npublic class A;\nclass B { public class C; }");
    }

    // The cases of a closed union are explained by the union; the other parts of a partial type by one of them.
    static IEnumerable<Violation> Silent(SourceFile file) =>
        from type in file.Syntax.DescendantNodes().OfType<BaseTypeDeclarationSyntax>()
        where type.Modifiers.Any(SyntaxKind.PublicKeyword) && type.Parent is not BaseTypeDeclarationSyntax
        where !type.Modifiers.Any(SyntaxKind.PartialKeyword) || !OtherParts(file)
        where !HasSummary(type)
        select file.At(type, $"{type.Identifier.Text} is public and has no summary");

    // AsylumCase.Decide.cs is a part of what AsylumCase.cs explains.
    static bool OtherParts(SourceFile file) => Path.GetFileNameWithoutExtension(file.Path).Contains('.');

    static bool HasSummary(SyntaxNode type) => type.GetLeadingTrivia()
        .Select(trivia => trivia.GetStructure())
        .OfType<DocumentationCommentTriviaSyntax>()
        .SelectMany(comment => comment.Content)
        .OfType<XmlElementSyntax>()
        .Any(element => element.StartTag.Name.ToString() == "summary"
            && element.Content.ToString().Any(char.IsLetter));
}
