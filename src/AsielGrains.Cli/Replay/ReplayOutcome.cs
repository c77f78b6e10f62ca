using AsielGrains.Cli.Scenes;

namespace AsielGrains.Cli.Replay;

/// <summary>How a replay ended: what became of the commands, and the source's and the system's totals.</summary>
public sealed record ReplayOutcome(Scene Scene, ReplayTally Tally, SceneComparison Comparison, TimeSpan Took)
{
    /// <summary>The last line of a replay.</summary>
    public string Summary => FormattableString.Invariant(
        $"scene {Scene.Name} complete: {Comparison.Equal} of {Comparison.Cells.Length} cells equal");
}
