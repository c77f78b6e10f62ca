namespace AsielGrains.Cli.Lives;

/// <summary>One figure of a scene's year.</summary>
/// <param name="Name">What it counts, for example <c>decisions-granted</c>.</param>
/// <param name="Value">As published; null: no source has it for this year.</param>
/// <param name="Source">The id of the source in sources.csv; empty when there is none.</param>
public sealed record SceneFigure(string Name, double? Value, string Source);
