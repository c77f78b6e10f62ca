using AsielGrains.Contract.V1;
using static System.FormattableString;

namespace AsielGrains.Cli.Doctor;

/// <summary>
/// Whether what a host answers from besides the flow is level with the journal; the flow has a check of its own, which
/// waits for it.
/// </summary>
static class CopyChecks
{
    const string Flow = "flow";

    /// <summary>A copy is looked at every five seconds, and follows within two.</summary>
    static readonly TimeSpan BehindMax = TimeSpan.FromSeconds(10);

    static readonly Dictionary<string, string> Pages = new()
    {
        ["capacity"] = "CapacityStale", ["deadlines"] = "DeadlinesStale",
    };

    /// <summary>A finding per copy; none of a host of an earlier version, which does not say.</summary>
    public static IEnumerable<Finding> Of(Visit visit) =>
        visit.Status.Copies.Where(copy => copy.Name != Flow).Select(copy => Of(visit, copy));

    static Finding Of(Visit visit, CopyStatus copy)
    {
        var behind = copy.Behind.ToTimeSpan();
        if (behind <= BehindMax)
            return Finding.Well(visit.Host, copy.Name, "level with the journal");
        var page = Pages.GetValueOrDefault(copy.Name) is { } name ? $"; see {name} in the runbook" : "";
        return Finding.Broken(
            visit.Host, copy.Name, Invariant($"at {copy.Position}, behind the journal for {behind.TotalSeconds:0} s"),
            $"What is answered from it is old until it has caught up{page}.");
    }
}
