using System.Text.RegularExpressions;
using AsielGrains.Gateway.Refusals;
using Grpc.Core;
using Contracts = AsielGrains.Contract.V1;

namespace AsielGrains.Gateway.Tests.Refusals;

public sealed partial class RefusalTableTests
{
    static readonly Contracts.Reason[] Reasons =
        [.. Enum.GetValues<Contracts.Reason>().Where(reason => reason is not Contracts.Reason.Unspecified)];

    [Fact]
    public void Every_reason_of_the_contract_has_a_status_and_a_name() => Assert.All(Reasons, reason =>
    {
        Assert.NotEqual(StatusCode.OK, RefusalTable.StatusOf(reason));
        Assert.Matches("^[A-Z][A-Z0-9_]+$", RefusalTable.NameOf(reason));
    });

    [Fact]
    public void The_comment_of_every_reason_names_the_status_of_the_table()
    {
        var stated = StatedStatuses().ToDictionary(pair => pair.Name, pair => pair.Status);

        Assert.Equal(Reasons.Length, stated.Count);
        Assert.All(Reasons, reason => Assert.Equal(
            stated[RefusalTable.NameOf(reason)], RefusalTable.StatusOf(reason)));
    }

    [Fact]
    public void Every_reason_of_the_domain_is_the_contracts_own() => Assert.All(
        Enum.GetValues<Domain.Reason>(),
        reason => Assert.Equal(reason.ToString(), ((Contracts.Reason)reason).ToString()));

    static IEnumerable<(string Name, StatusCode Status)> StatedStatuses()
    {
        using var stream = typeof(RefusalTableTests).Assembly.GetManifestResourceStream("types.proto")!;
        using var reader = new StreamReader(stream);
        return [.. ReasonLine().Matches(reader.ReadToEnd()).Select(match => (
            match.Groups["name"].Value,
            Enum.Parse<StatusCode>(match.Groups["status"].Value.Replace("_", "", StringComparison.Ordinal), true)))];
    }

    // The comment may run over more than one line; the status is its first word.
    [GeneratedRegex(@"// (?<status>[A-Z_]+)\. [^\n]*\n(?:\s*//[^\n]*\n)*\s*REASON_(?<name>[A-Z_]+) = \d+;")]
    private static partial Regex ReasonLine();
}
