using AsielGrains.TestSupport.Faults;

namespace AsielGrains.Checker.Tests;

/// <summary>How long the long forms are; <c>tests/soak</c> sets the variables.</summary>
static class Lengths
{
    public const string KillsVariable = "ASIEL_SOAK_KILLS";
    public const string CleanRunsVariable = "ASIEL_SOAK_CLEAN_RUNS";
    public const string SabotageSeedsVariable = "ASIEL_SOAK_SABOTAGE_SEEDS";
    public const string SeedsVariable = "ASIEL_SOAK_SEEDS";

    /// <summary>From so many kills on a campaign is a long one.</summary>
    public const int KillsLong = 400;

    public static int Kills { get; } = (int)Soak.Number(KillsVariable, 30);

    /// <summary>Per scenario.</summary>
    public static int CleanRuns { get; } = (int)Soak.Number(CleanRunsVariable, 1);

    /// <summary>Per deliberate bug.</summary>
    public static int SabotageSeeds { get; } = (int)Soak.Number(SabotageSeedsVariable, 1);

    /// <summary>Of the simulator.</summary>
    public static int Seeds { get; } = (int)Soak.Number(SeedsVariable, 400);
}
