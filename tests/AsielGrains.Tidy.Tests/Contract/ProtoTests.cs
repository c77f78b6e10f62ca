using System.Text.RegularExpressions;
using AsielGrains.Tidy.Tests.Reading;

namespace AsielGrains.Tidy.Tests.Contract;

/// <summary>The comments of the protos are the documentation of the API: partners have nothing else.</summary>
public partial class ProtoTests
{
    [Fact]
    public void Every_declaration_is_commented() => Rule.Holds(Repository.Ending(".proto").SelectMany(Uncommented));

    [Fact]
    public void Every_text_and_number_says_what_it_holds() =>
        Rule.Holds(Repository.Ending(".proto").SelectMany(UncommentedValues));

    [Theory]
    [InlineData("service A {\n}")]
    [InlineData("// A.\nservice A {\n  rpc B(BRequest) returns (BResponse);\n}")]
    [InlineData("message A {\n}")]
    [InlineData("message ARequest {\n}")]
    [InlineData("enum A {\n}")]
    [InlineData("// A.\nenum A {\n  A_UNSPECIFIED = 0;\n}")]
    public void A_missing_comment_is_found(string text) => Rule.Finds(Uncommented, "protos/a.proto", text);

    [Fact]
    public void The_comment_of_an_rpc_is_the_comment_of_its_messages() => Rule.Passes(
        Uncommented,
        "protos/a.proto",
        """
        // A.
        service A {
          // B.
          rpc B(BRequest) returns (stream BResponse);
        }
        message BRequest {
        }

        message BResponse {}
        """);

    [Fact]
    public void A_value_without_a_comment_is_found()
    {
        Rule.Finds(UncommentedValues, "protos/a.proto", "message A {\n  string position = 1;\n}");
        Rule.Finds(UncommentedValues, "protos/a.proto", "message A {\n  repeated int64 counts = 1 [packed = true];\n}");
        Rule.Passes(UncommentedValues, "protos/a.proto", "message A {\n  // Days.\n  int32 a = 1;\n  Stage b = 2;\n}");
    }

    [Fact]
    public void Comments_are_written_for_partners_and_not_copied_from_code() =>
        Rule.Holds(Repository.Ending(".proto").SelectMany(CodeInComments));

    [Theory]
    [InlineData("// Left.</summary>")]
    [InlineData("  // [JsonConverter(typeof(A))] public enum A")]
    [InlineData("/// Left.")]
    [InlineData("// /// Left.")]
    public void Code_in_a_comment_is_found(string text) => Rule.Finds(CodeInComments, "protos/a.proto", text);

    static IEnumerable<Violation> CodeInComments(SourceFile file) => file.Find(Code())
        .Select(place => file.At(place.Line, $"{place.Match.Value} is code, no documentation"));

    static IEnumerable<Violation> Uncommented(SourceFile file)
    {
        var messagesOfRpcs = Rpc().Matches(file.Text)
            .SelectMany(rpc => new[] { rpc.Groups["request"].Value, rpc.Groups["response"].Value })
            .ToHashSet();
        return Without(file, Declaration()).Where(place => !messagesOfRpcs.Contains(place.Name))
            .Select(place => file.At(place.Line, $"{place.Name} has no comment"));
    }

    static IEnumerable<Violation> UncommentedValues(SourceFile file) => Without(file, Value())
        .Select(place => file.At(place.Line, $"{place.Name} has no comment, and its type does not say what it holds"));

    static IEnumerable<(int Line, string Name)> Without(SourceFile file, Regex declaration) =>
        from place in file.Find(declaration)
        where place.Line == 1 || !IsComment(file.Lines[place.Line - 2])
        select (place.Line, place.Match.Groups["name"].Value);

    static bool IsComment(string line) => line.TrimStart().StartsWith("//", StringComparison.Ordinal);

    [GeneratedRegex(@"^\s*(?:(?:service|rpc|message|enum)\s+(?<name>\w+)|(?<name>[A-Z][A-Z0-9_]+)\s*=)")]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^\s*(?:(?:repeated|optional)\s+)?(?:bool|bytes|double|string|u?int(?:32|64))\s+(?<name>\w+)\s*=")]
    private static partial Regex Value();

    [GeneratedRegex(@"summary>|JsonConverter|///")]
    private static partial Regex Code();

    [GeneratedRegex(@"\brpc\s+\w+\((?:stream )?(?<request>\w+)\)\s+returns\s+\((?:stream )?(?<response>\w+)\)")]
    private static partial Regex Rpc();
}
