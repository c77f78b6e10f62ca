using AsielGrains.Tidy.Tests.Reading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace AsielGrains.Tidy.Tests.Code;

/// <summary>What is in the repository is finished, and what is tested is tested always.</summary>
public class UnfinishedTests
{
    static IEnumerable<SourceFile> Code => Repository.Ending(".cs");

    [Fact]
    public void Nothing_is_left_to_be_implemented() => Rule.Holds(Code.SelectMany(Unimplemented));

    [Fact]
    public void No_file_is_so_long_that_it_needs_regions() => Rule.Holds(Code.SelectMany(Regions));

    [Fact]
    public void No_test_is_skipped() => Rule.Holds(Code.SelectMany(Skips));

    [Fact]
    public void Tests_wait_for_facts() => Rule.Holds(Code.Where(file => file.IsIn("tests")).SelectMany(Sleeps));

    [Theory]
    [InlineData("class A { void B() => throw new NotImplementedException(); }")]
    [InlineData("class A { void B() => throw new System.NotImplementedException(); }")]
    public void A_stub_is_found(string text) => Rule.Finds(Unimplemented, "src/A.cs", text);

    [Fact]
    public void A_region_is_found() =>
        Rule.Finds(Regions, "src/A.cs", "class A\n{\n    #region B\n    #endregion\n}\n");

    [Theory]
    [InlineData("class A { [Fact(Skip = \"later\")] void B() { } }")]
    [InlineData("class A { [Fact(Explicit = true)] void B() { } }")]
    [InlineData("class A { [Theory(SkipWhen = nameof(C))] void B() { } }")]
    [InlineData("class A { void B() => Assert.Skip(\"later\"); }")]
    [InlineData("class A { void B() => Assert.SkipUnless(true, \"later\"); }")]
    public void A_skipped_test_is_found(string text) => Rule.Finds(Skips, "tests/A.cs", text);

    [Theory]
    [InlineData("Thread.Sleep(10);")]
    [InlineData("await Task.Delay(500);")]
    [InlineData("await Task.Delay(TimeSpan.FromSeconds(1), stop);")]
    [InlineData("while (true) await Task.Delay(10);")]
    [InlineData("for (var i = 0; i < 9; i++) await Task.Delay(10);")]
    [InlineData("while (!done()) Thread.Sleep(10);")]
    [InlineData("await page.WaitForTimeoutAsync(300);")]
    public void A_sleeping_test_is_found(string body) => Rule.Finds(Sleeps, "tests/A.cs", InMethod(body));

    [Theory]
    [InlineData("while (!fact()) await Task.Delay(10, patience);")]
    [InlineData("for (var i = 0; i < 9; i++) { if (fact()) return; await Task.Delay(10); }")]
    [InlineData("for (; patient(); await Task.Delay(10)) if (fact()) return;")]
    [InlineData("gate = _ => Task.Delay(Timeout.Infinite, stop);")]
    public void A_wait_for_a_fact_passes(string body) => Rule.Passes(Sleeps, "tests/A.cs", InMethod(body));

    static string InMethod(string body) => $"class A {{ async Task B() {{ {body} }} }}";

    static IEnumerable<Violation> Unimplemented(SourceFile file) =>
        from thrown in file.Syntax.DescendantNodes().OfType<ObjectCreationExpressionSyntax>()
        where thrown.Type.ToString().EndsWith("NotImplementedException", StringComparison.Ordinal)
        select file.At(thrown, "is not implemented");

    static IEnumerable<Violation> Regions(SourceFile file) =>
        from trivia in file.Syntax.DescendantTrivia()
        where trivia.IsKind(SyntaxKind.RegionDirectiveTrivia)
        select file.At(trivia.GetStructure()!, "a region hides code: make the file shorter");

    static IEnumerable<Violation> Skips(SourceFile file) =>
        file.Syntax.DescendantNodes().Where(IsSkip).Select(skip => file.At(skip, "skips a test"));

    static bool IsSkip(SyntaxNode node) => node switch
    {
        AttributeArgumentSyntax { NameEquals.Name.Identifier.Text: "Explicit" } => true,
        AttributeArgumentSyntax { NameEquals.Name.Identifier.Text: var name } =>
            name is "Skip" or "SkipWhen" or "SkipUnless" or "SkipExceptions",
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Assert" } } member =>
            member.Name.Identifier.Text.StartsWith("Skip", StringComparison.Ordinal),
        _ => false,
    };

    static IEnumerable<Violation> Sleeps(SourceFile file) =>
        from call in file.Syntax.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where IsSleep(call)
        select file.At(call, "waits for time: wait for a fact");

    static bool IsSleep(InvocationExpressionSyntax call) => call.Expression.ToString() switch
    {
        "Task.Delay" => !IsForEver(call) && !call.Ancestors().Any(AsksForFact),
        var called => called == "Thread.Sleep" || called.EndsWith(".WaitForTimeoutAsync", StringComparison.Ordinal),
    };

    static bool IsForEver(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is [{ Expression: var time }, ..]
        && time.ToString() is "Timeout.Infinite" or "Timeout.InfiniteTimeSpan";

    // Counting alone is waiting for time; a question in the loop, or an exit on its answer, is a wait for a fact.
    static bool AsksForFact(SyntaxNode node) => node switch
    {
        WhileStatementSyntax { Condition: not LiteralExpressionSyntax } => true,
        DoStatementSyntax { Condition: not LiteralExpressionSyntax } => true,
        ForStatementSyntax loop when loop.Condition?.Kind() is SyntaxKind.LogicalAndExpression => true,
        WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax => LeavesOnFact(node),
        _ => false,
    };

    static bool LeavesOnFact(SyntaxNode loop) => loop.DescendantNodes().OfType<IfStatementSyntax>()
        .SelectMany(question => question.Statement.DescendantNodesAndSelf())
        .Any(exit => exit is ReturnStatementSyntax or BreakStatementSyntax);
}
