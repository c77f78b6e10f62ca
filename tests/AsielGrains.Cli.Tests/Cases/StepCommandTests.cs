using AsielGrains.Cli.Tests.Chain;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Cases;

public sealed class StepCommandTests
{
    const string CaseId = "0123456789abcdef0123456789abcdef";

    [Fact]
    public async Task A_step_is_reported_in_words()
    {
        await using var chain = await Lodged();

        var run = await CommandRun.Against(
            chain, "", "case", "report", CaseId, "hearing-held", "hearing=detailed", "--on", "2026-03-09");

        Assert.Equal(ExitCode.Done, run.ExitCode);
        Assert.Equal(
            new Step { HappenedOn = "2026-03-09", HearingHeld = new() { Hearing = Hearing.Detailed } },
            chain.Ledger.Find(CaseId)!.Steps.Single());
    }

    [Fact]
    public async Task What_the_step_did_is_told_with_its_articles_and_deadlines()
    {
        await using var chain = await Lodged();

        var run = await CommandRun.Against(
            chain, "", "case", "report", CaseId, "hearing-held", "hearing=detailed", "--on", "2026-03-09");

        Assert.Contains("stage: lodged → examination; Vb 2000 art. 3.112-3.113", run.Out, StringComparison.Ordinal);
        Assert.Contains("2016-04-05  running  BESL6", run.Out, StringComparison.Ordinal);
        Assert.Contains("missing in the file: Eurodac", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_that_is_not_known_is_not_sent()
    {
        await using var chain = await Lodged();

        var run = await CommandRun.Against(chain, "", "case", "report", CaseId, "hearing", "--on", "2026-03-09");

        Assert.Equal(ExitCode.Usage, run.ExitCode);
        Assert.Contains("hearing-held", run.Error, StringComparison.Ordinal);
        Assert.Empty(chain.Ledger.Find(CaseId)!.Steps);
    }

    [Fact]
    public async Task Deadlines_are_listed_and_explained()
    {
        await using var chain = await Lodged();

        var listed = await CommandRun.Against(chain, "", "case", "deadlines", CaseId);
        var explained = await CommandRun.Against(chain, "", "case", "deadlines", CaseId, "--term", "BESL6");

        Assert.Contains(
            "2016-04-05  running  BESL6: decision on the application (Ind)", listed.Out, StringComparison.Ordinal);
        Assert.Contains("not verified: nothing but a test", listed.Out, StringComparison.Ordinal);
        Assert.Contains("by nl-2010, revision 1; Vw 2000 art. 42(1)", explained.Out, StringComparison.Ordinal);
        Assert.Contains("6 months from Lodged on 2026-03-03", explained.Out, StringComparison.Ordinal);
        Assert.All([listed, explained], run =>
            Assert.Contains("seen to by ind-2 (Ind) since 2026-03-04", run.Out, StringComparison.Ordinal));
    }

    static async Task<ChainInMemory> Lodged()
    {
        var chain = await ChainInMemory.Start();
        foreach (var (input, args) in ((string, string[])[])
            [
                ("", ["case", "announce", "--case-id", CaseId, "--on", "2026-03-01"]),
                ("9990000001", ["case", "register", CaseId, "--on", "2026-03-02"]),
                ("", ["case", "lodge", CaseId, "--on", "2026-03-03"]),
            ])
            Assert.Equal(ExitCode.Done, (await CommandRun.Against(chain, input, args)).ExitCode);
        return chain;
    }
}
