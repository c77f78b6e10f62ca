using AsielGrains.Checker.Checks;
using AsielGrains.Checker.Load;

namespace AsielGrains.Checker.Tests.Hosts;

static class VerdictAssertions
{
    const int ExplainedMin = 5;

    /// <summary>A verdict on nothing is clean too: figures were recounted, and the search found orders.</summary>
    public static void WasLookedAt(this Verdict verdict, string run, bool strict = true)
    {
        Assert.True(verdict.FlowsRecounted.Values.Sum() > ChainLoad.Watermarks, $"{run}: {verdict.Report()}");
        Assert.True(!strict || verdict.CasesExplained >= ExplainedMin, $"{run}: {verdict.Report()}");
    }
}
