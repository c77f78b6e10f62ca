using System.Globalization;

namespace AsielGrains.Checker.Tests;

/// <summary>How long the long forms are; <c>tests/soak</c> sets the variables.</summary>
static class Soak
{
    public const string KillsVariable = "ASIEL_SOAK_KILLS";
    public const string CleanRunsVariable = "ASIEL_SOAK_CLEAN_RUNS";
    public const string SeedsVariable = "ASIEL_SOAK_SEEDS";
    public const string ResultVariable = "ASIEL_SOAK_RESULT";

    public static int Kills { get; } = Number(KillsVariable, 60);

    /// <summary>Per scenario.</summary>
    public static int CleanRuns { get; } = Number(CleanRunsVariable, 1);

    /// <summary>Of the simulator.</summary>
    public static int Seeds { get; } = Number(SeedsVariable, 400);

    /// <summary>Where the figures of a long run go; null: nowhere.</summary>
    public static string? Result { get; } = Environment.GetEnvironmentVariable(ResultVariable) is { Length: > 0 } path
        ? path
        : null;

    static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number)
            ? number
            : otherwise;
}
