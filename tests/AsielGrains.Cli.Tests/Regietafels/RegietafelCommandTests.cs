using AsielGrains.Cli.Tests.Chain;
using AsielGrains.Contract.V1;

namespace AsielGrains.Cli.Tests.Regietafels;

public sealed class RegietafelCommandTests
{
    const string CaseId = "0123456789abcdef0123456789abcdef";
    const string Sitting = "budel.2026-03-03.1";

    [Fact]
    public async Task A_sitting_is_convened_discussed_and_followed()
    {
        await using var chain = await ChainInMemory.Start();

        foreach (var line in (string[][])
        [
            ["convene", Sitting, CaseId],
            ["place", Sitting, CaseId],
            ["discuss", Sitting, CaseId, "--track", "safe-country", "--reason", "new-facts", "--planning",
                "one-day-longer"],
            ["action", Sitting, CaseId, "--item", "medical-screening", "--owner", "Gza", "--due", "2026-03-05"],
            ["settle", Sitting, "1", "--on", "2026-03-04"],
        ])
            Assert.Equal(ExitCode.Done, (await CommandRun.Against(chain, "", ["regietafel", .. line])).ExitCode);

        var told = chain.Regietafels.Told;
        Assert.Equal([CaseId], ((ConveneRegietafelRequest)told[0]).CaseIds);
        Assert.Equal(
            (Track.SafeCountry, TrackReason.NewFacts),
            (((RecordDiscussionRequest)told[2]).Track, ((RecordDiscussionRequest)told[2]).TrackReason));
        Assert.Equal(PlanningAdvice.OneDayLonger, ((RecordDiscussionRequest)told[2]).PlanningAdvice);
        Assert.Equal(FileItem.MedicalScreening, ((AddActionPointRequest)told[3]).Item);
        Assert.Equal(1, ((SettleActionPointRequest)told[4]).Number);
    }

    [Fact]
    public async Task A_sitting_is_shown_with_what_is_overdue()
    {
        await using var chain = await ChainInMemory.Start();

        var run = await CommandRun.Against(chain, "", "regietafel", "show", Sitting);

        Assert.Contains("budel on 2026-03-03, before-hearing", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            "household, missing medical-screening; track general, proposed", run.Out, StringComparison.Ordinal);
        Assert.Contains("medical-screening, Gza, due on 2026-03-05: overdue", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_file_speaks_for_is_shown_with_its_grounds_and_decided_on()
    {
        await using var chain = await ChainInMemory.Start();

        var shown = await CommandRun.Against(chain, "", "regietafel", "proposal", CaseId);
        await CommandRun.Against(
            chain,
            "",
            "regietafel", "track", CaseId, "--on", "2026-03-05", "--track", "general", "--reason", "new-facts");

        Assert.Contains("speaks for dublin", shown.Out, StringComparison.Ordinal);
        Assert.Contains(
            "eurodac-hit of 2026-03-02; Verordening (EU) 604/2013 art. 13, 18 (not verified: a test)",
            shown.Out,
            StringComparison.Ordinal);
        Assert.Contains(
            "target group complex: a ground; test.1; general-long (not verified: all)",
            shown.Out,
            StringComparison.Ordinal);
        Assert.Contains("on general, decided: deviates", shown.Out, StringComparison.Ordinal);
        var told = Assert.IsType<DecideTrackRequest>(Assert.Single(chain.Regietafels.Told));
        Assert.Equal(
            (Track.General, TrackReason.NewFacts, "2026-03-05"), (told.Track, told.TrackReason, told.DecidedOn));
    }

    [Fact]
    public async Task Candidates_are_listed_with_what_their_files_lack()
    {
        await using var chain = await ChainInMemory.Start();

        var run = await CommandRun.Against(chain, "", "regietafel", "candidates", "--since", "2026-03-02");

        Assert.Equal([$"2026-03-02  {CaseId}  alone, missing eurodac"], run.Lines);
    }

    [Fact]
    public async Task The_file_of_a_case_is_shown_with_its_profile()
    {
        await using var chain = await ChainInMemory.Start();

        var run = await CommandRun.Against(chain, "", "regietafel", "file", CaseId);

        Assert.Matches(@"profile\s+repeat", run.Out);
        Assert.Matches(@"missing\s+repeat-form", run.Out);
    }

    [Fact]
    public async Task A_track_that_is_none_is_refused_before_anything_is_sent() => Assert.Equal(
        ExitCode.Usage,
        (await CommandRun.Of("", "regietafel", "discuss", Sitting, CaseId, "--track", "fast")).ExitCode);
}
