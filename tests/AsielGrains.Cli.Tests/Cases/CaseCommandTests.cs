using AsielGrains.Cli.Tests.Chain;

namespace AsielGrains.Cli.Tests.Cases;

public sealed class CaseCommandTests
{
    const string CaseId = "0123456789abcdef0123456789abcdef";
    const string VNumber = "9990000001";

    [Fact]
    public async Task A_case_can_be_announced_registered_lodged_shown_and_found()
    {
        await using var chain = await ChainInMemory.Start();
        await Report(chain);
        var shown = await CommandRun.Against(chain, "", "case", "show", CaseId, "--json");
        var found = await CommandRun.Against(chain, VNumber, "case", "find", "--json");
        var lodged = shown.Documents.Single().GetProperty("case").GetProperty("lodgedOn").GetString();
        Assert.Equal("2026-03-03", lodged);
        Assert.Equal(CaseId, found.Documents.Single().GetProperty("cases")[0].GetProperty("id").GetString());
    }

    [Fact]
    public async Task A_case_is_shown_in_words()
    {
        await using var chain = await ChainInMemory.Start();
        await Report(chain);
        var shown = await CommandRun.Against(chain, "", "case", "show", CaseId);
        Assert.Matches(@"registered on\s+2026-03-02", shown.Out);
        Assert.Matches(@"nationality\s+SYR", shown.Out);
    }

    [Fact]
    public async Task A_receipt_carries_the_request_id_to_repeat_it_with()
    {
        await using var chain = await ChainInMemory.Start();
        string[] args = ["case", "announce", "--case-id", CaseId, "--on", "2026-03-01", "--json"];
        var first = await CommandRun.Against(chain, "", args);
        var requestId = first.Documents.Single().GetProperty("requestId").GetString()!;
        var again = await CommandRun.Against(chain, "", [.. args, "--request-id", requestId]);
        Assert.True(again.Documents.Single().GetProperty("receipt").GetProperty("repeated").GetBoolean());
    }

    [Theory]
    [InlineData("case", "find", VNumber)]
    [InlineData("case", "find", "--v-number", VNumber)]
    [InlineData("case", "register", CaseId, "--on", "2026-03-02", "--v-number", VNumber)]
    public async Task A_V_number_is_no_argument_and_is_not_printed_back(params string[] args)
    {
        await using var chain = await ChainInMemory.Start();
        var run = await CommandRun.Against(chain, VNumber, args);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.DoesNotContain(VNumber, run.Out + run.Error, StringComparison.Ordinal);
        Assert.Empty(chain.Tokens.Purposes);
    }

    [Fact]
    public async Task Help_says_why_a_V_number_is_no_argument()
    {
        var run = await CommandRun.Of("", "case", "find", "--help");
        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Contains("lists\nof processes", run.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("Examples:", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("123")]
    [InlineData("99900000011")]
    public async Task A_V_number_that_has_not_ten_digits_is_not_sent(string input)
    {
        await using var chain = await ChainInMemory.Start();
        var run = await CommandRun.Against(chain, input, "case", "find", "--json");
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal("v_number", run.ErrorDocument.GetProperty("field").GetString());
        Assert.Empty(chain.Tokens.Purposes);
    }

    [Fact]
    public async Task A_refusal_is_a_reason_a_field_and_one_sentence()
    {
        await using var chain = await ChainInMemory.Start();
        var run = await CommandRun.Against(chain, "", "case", "show", CaseId);
        Assert.Equal(ExitCode.Refused, run.ExitCode);
        Assert.Equal("asiel: CASE_UNKNOWN (case_id): The system says no.", run.Error.TrimEnd());
    }

    [Fact]
    public async Task A_refusal_is_JSON_when_JSON_is_asked_for()
    {
        await using var chain = await ChainInMemory.Start();
        var run = await CommandRun.Against(chain, "", "case", "show", CaseId, "--json");
        Assert.Equal("CASE_UNKNOWN", run.ErrorDocument.GetProperty("reason").GetString());
        Assert.Empty(run.Out);
    }

    [Fact]
    public async Task A_server_that_does_not_answer_gives_exit_code_3()
    {
        await using var chain = await ChainInMemory.Start();
        var run = await CommandRun.Of(
            "", "case", "show", CaseId, "--server", "http://127.0.0.1:1", "--token-url", chain.TokenUrl.ToString());
        Assert.Equal(ExitCode.Unreachable, run.ExitCode);
        Assert.StartsWith("asiel: SERVER_UNREACHABLE", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_role_calls_for_its_own_purpose()
    {
        await using var chain = await ChainInMemory.Start();
        await CommandRun.Against(chain, "", "case", "show", CaseId, "--role", "coa.placement");
        Assert.Equal(["coa.opvang.plaatsing"], chain.Tokens.Purposes.Keys);
    }

    [Fact]
    public async Task Who_names_sites_asks_for_a_token_that_ties_to_them_and_who_names_none_for_another()
    {
        await using var chain = await ChainInMemory.Start();
        await CommandRun.Against(chain, "", "case", "show", CaseId);
        Assert.Empty(chain.Tokens.Sites);
        await CommandRun.Against(chain, "", "case", "show", CaseId, "--sites", "ter-apel,budel");
        Assert.Equal(["ter-apel budel"], chain.Tokens.Sites);
    }

    [Theory]
    [InlineData("Ter Apel")]
    [InlineData("ter-apel,")]
    [InlineData("")]
    public async Task What_is_no_site_is_not_asked_for(string sites)
    {
        await using var chain = await ChainInMemory.Start();
        var run = await CommandRun.Against(chain, "", "case", "show", CaseId, "--sites", sites);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Equal(0, chain.Tokens.Issued);
    }

    // Otherwise who means to be tied to a site would see the whole chain and not know it.
    [Fact]
    public async Task A_given_token_names_its_sites_itself()
    {
        await using var chain = await ChainInMemory.Start();
        string[] given = ["--token-file", "no-such-file", "--sites", "ter-apel"];
        var run = await CommandRun.Against(chain, "", ["case", "show", CaseId, .. given]);
        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("names its sites itself", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_token_file_takes_the_place_of_the_issuer()
    {
        await using var chain = await ChainInMemory.Start();
        var file = Path.Combine(Directory.CreateTempSubdirectory("asiel-").FullName, "token");
        await File.WriteAllTextAsync(file, "not-issued", TestContext.Current.CancellationToken);
        var run = await CommandRun.Against(chain, "", "case", "show", CaseId, "--token-file", file);
        Assert.StartsWith("asiel: NOT_AUTHENTICATED", run.Error, StringComparison.Ordinal);
        Assert.Equal(0, chain.Tokens.Issued);
    }

    static async Task Report(ChainInMemory chain)
    {
        string[] who = ["--kind", "first", "--nationality", "SYR"];
        CommandRun[] runs =
        [
            await CommandRun.Against(
                chain, "", ["case", "announce", "--case-id", CaseId, "--on", "2026-03-01", .. who]),
            await CommandRun.Against(chain, VNumber, ["case", "register", CaseId, "--on", "2026-03-02", .. who]),
            await CommandRun.Against(chain, "", "case", "lodge", CaseId, "--on", "2026-03-03"),
        ];
        Assert.All(runs, run => Assert.Equal((ExitCode.Done, ""), (run.ExitCode, run.Error)));
    }
}
