using AsielGrains.Cli.Tests.Chain;

namespace AsielGrains.Cli.Tests.Procedures;

public sealed class ProcedureCommandTests
{
    [Fact]
    public async Task Procedures_are_listed_in_words_and_as_json()
    {
        await using var chain = await ChainInMemory.Start();

        var words = await CommandRun.Against(chain, "", "procedure", "list");
        var json = await CommandRun.Against(chain, "", "procedure", "list", "--json");

        Assert.Matches(@"test-1\s+2010-01-01 … now\s+Proefprocedure", words.Out);
        Assert.Equal(
            "test-1", json.Documents.Single().GetProperty("procedures")[0].GetProperty("version").GetString());
    }

    [Fact]
    public async Task A_procedure_is_shown_with_articles_and_with_what_nobody_verified()
    {
        await using var chain = await ChainInMemory.Start();

        var shown = await CommandRun.Against(chain, "", "procedure", "show", "test-1");

        Assert.Equal(ExitCode.Done, shown.ExitCode);
        Assert.Contains("BESL: decision, 6 months; Ind; art. 4", shown.Out, StringComparison.Ordinal);
        Assert.Contains("not verified: its length", shown.Out, StringComparison.Ordinal);
        Assert.Contains("counted: the end does not move; art. 5", shown.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_procedure_that_nobody_knows_is_refused()
    {
        await using var chain = await ChainInMemory.Start();

        var shown = await CommandRun.Against(chain, "", "procedure", "show", "nl-1999", "--json");

        Assert.Equal(ExitCode.Refused, shown.ExitCode);
        Assert.Equal("PROCEDURE_UNKNOWN", shown.ErrorDocument.GetProperty("reason").GetString());
    }
}
