using System.Text.RegularExpressions;
using AsielGrains.Tidy.Tests.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsielGrains.Tidy.Tests.Code;

/// <summary>Names say what a thing is in the field; these words say nothing.</summary>
public partial class NameTests
{
    [Fact]
    public void Types_have_names_that_say_something() =>
        Rule.Holds(Repository.Ending(".cs").SelectMany(EmptyTypeNames));

    [Fact]
    public void Files_and_folders_have_names_that_say_something() =>
        Rule.Holds(Repository.Files.SelectMany(EmptyPathNames));

    [Theory]
    [InlineData("CaseManager")]
    [InlineData("JsonHelpers")]
    [InlineData("DateUtil")]
    [InlineData("StringUtils")]
    [InlineData("EventProcessor")]
    [InlineData("BaseGrain")]
    [InlineData("GrainBase")]
    [InlineData("JournalImpl")]
    [InlineData("CaseDto")]
    [InlineData("PersonData")]
    [InlineData("CaseInfo")]
    [InlineData("CommonTypes")]
    public void An_empty_name_is_found(string name)
    {
        Rule.Finds(EmptyTypeNames, "src/A.cs", $"interface I{name};");
        Rule.Finds(EmptyPathNames, $"src/AsielGrains.Host/{name}.cs", "");
        Rule.Finds(EmptyPathNames, $"src/AsielGrains.Host/{name}/A.cs", "");
    }

    [Theory]
    [InlineData("GrainStateDatabase")]
    [InlineData("DateBasis")]
    [InlineData("Implicit")]
    [InlineData("Commons")]
    [InlineData("ProcessorTime")]
    [InlineData("DataSource")]
    public void A_name_of_its_own_passes(string name)
    {
        Rule.Passes(EmptyTypeNames, "src/A.cs", $"class {name};");
        Rule.Passes(EmptyPathNames, $"src/AsielGrains.Host/{name}.cs", "");
    }

    static IEnumerable<Violation> EmptyTypeNames(SourceFile file) =>
        from node in file.Syntax.DescendantNodes()
        let name = node switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.Text,
            DelegateDeclarationSyntax type => type.Identifier.Text,
            _ => "",
        }
        where EmptyWord().IsMatch(node.IsKind(SyntaxKind.InterfaceDeclaration) ? name[1..] : name)
        select file.At(node, $"{name} says nothing: name what it does");

    static IEnumerable<Violation> EmptyPathNames(SourceFile file) =>
        from name in file.Path.Split('/', '.').Distinct()
        where EmptyWord().IsMatch(name)
        select file.At(1, $"{name} says nothing: name what is in it");

    // Whole words of a name: Base, but not Database or Basis. Some say nothing wherever they stand, some at the end
    // only: processor time and a data source are things.
    [GeneratedRegex(
        "((Manager|Helper|Util)s?|Utility|Utilities|Common)(?=[A-Z0-9_]|$)|^Base(?=[A-Z0-9_])"
        + "|(Processors?|Impl|Dto|DTO|Data|Info|Base)$")]
    private static partial Regex EmptyWord();
}
