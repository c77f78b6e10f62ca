using System.Diagnostics;

namespace AsielGrains.Failpoints;

/// <summary>
/// Named places at which a test build can be made to die, fail or dawdle: random kills seldom hit a window of 200 µs.
/// </summary>
public static class Failpoint
{
    /// <summary>Names what is to happen, for example <c>after-commit:kill@3,feed-read:delay250@10</c>.</summary>
    public const string Variable = "AG_FAIL";

    static readonly ILookup<string, PlannedFailure> Plan = PlannedFailure
        .Read(Environment.GetEnvironmentVariable(Variable) ?? "").ToLookup(failure => failure.Name);

    /// <summary>Here something happens if it was planned.</summary>
    [Conditional("FAILPOINTS")]
    public static void Hit(string name)
    {
        foreach (var failure in Plan[name])
            failure.Hit();
    }
}
