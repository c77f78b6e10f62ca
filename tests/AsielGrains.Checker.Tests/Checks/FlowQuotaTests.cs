using AsielGrains.Checker.Checks;
using AsielGrains.Checker.Histories;

namespace AsielGrains.Checker.Tests.Checks;

/// <summary>However many figures were seen before, those of now are recounted.</summary>
public sealed class FlowQuotaTests
{
    [Fact]
    public void A_wrong_figure_after_the_quota_is_found()
    {
        var made = Full();
        made.History.Saw(MadeUp.Figures(lodged: 2));
        AssertFound(made.Check());
    }

    [Fact]
    public void A_wrong_figure_at_a_watermark_is_found_whatever_comes_after_it()
    {
        var made = MadeUp.Right();
        made.History.Saw(MadeUp.Figures(lodged: 2) with { IsWatermark = true });
        Fill(made);
        AssertFound(made.Check());
    }

    [Fact]
    public void A_wrong_figure_of_one_who_saw_little_is_found_among_those_of_one_who_saw_much()
    {
        var made = MadeUp.Right();
        Fill(made, FlowSeenBy("much", History.FlowsMax / 2));
        made.History.Saw(MadeUp.Figures(lodged: 2) with { Client = "little" });
        Fill(made, FlowSeenBy("much", (History.FlowsMax / 2) - 1));
        AssertFound(made.Check());
    }

    [Fact]
    public void What_an_earlier_check_recounted_hides_nothing_and_does_not_count()
    {
        var made = Full();
        var now = History.Now;
        made.History.Saw(MadeUp.Figures(lodged: 1) with { Returned = now });
        var verdict = made.Check(new() { FlowsSince = now });
        Assert.True(verdict.IsClean, verdict.Report());
        Assert.Equal((1, 1), (verdict.Counts["flows"], verdict.FlowsRecounted["client"]));
    }

    static MadeUp Full()
    {
        var made = MadeUp.Right();
        Fill(made);
        return made;
    }

    static void Fill(MadeUp made) => Fill(made, FlowSeenBy("client", History.FlowsMax));

    static void Fill(MadeUp made, IEnumerable<FlowSeen> flows)
    {
        foreach (var flow in flows)
            made.History.Saw(flow);
    }

    static IEnumerable<FlowSeen> FlowSeenBy(string client, int times) =>
        Enumerable.Repeat(MadeUp.Figures(lodged: 1) with { Client = client }, times);

    static void AssertFound(Verdict verdict) =>
        Assert.Contains(verdict.Violations, violation => violation.Invariant == "I6");
}
