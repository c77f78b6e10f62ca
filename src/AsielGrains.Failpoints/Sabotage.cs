using System.Diagnostics;

namespace AsielGrains.Failpoints;

/// <summary>
/// Deliberate bugs of a test build, switched on by name: each must be found by the checker, or the checker is no good.
/// </summary>
public static class Sabotage
{
    /// <summary>Names the bugs that are switched on, separated by commas.</summary>
    public const string Variable = "AG_SABOTAGE";

    static readonly HashSet<string> On =
    [
        .. (Environment.GetEnvironmentVariable(Variable) ?? "")
            .Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
    ];

    /// <summary>Puts something wrong in the place of a value.</summary>
    [Conditional("FAILPOINTS")]
    public static void Replace<T>(string name, ref T value, Func<T, T> wrong)
    {
        if (On.Contains(name))
            value = wrong(value);
    }

    /// <summary>Does something that must not be done.</summary>
    [Conditional("FAILPOINTS")]
    public static void Do(string name, Action wrong)
    {
        if (On.Contains(name))
            wrong();
    }
}
