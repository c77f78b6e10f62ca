using AsielGrains.Cluster.Tests.Silos;
using AsielGrains.TestSupport.Hosts;

namespace AsielGrains.Cluster.Tests.Crashes;

/// <summary>Silos that die by themselves at a named place, where a kill from outside would seldom hit.</summary>
static class FailingSilo
{
    const string Key = "AsielGrains.Host.Failpoints";
    const string Variable = "AG_FAIL";

    const int OftenHitsMax = 12;

    /// <summary>A place that a silo seldom comes to.</summary>
    const int SeldomHitsMax = 2;

    const string Snapshot = "snapshot-unfinished";

    /// <summary>The places that a silo on PostgreSQL comes to under load.</summary>
    public static readonly IReadOnlyList<string> Places =
    [
        "before-transaction", "after-commit", "before-memory", "feed-read", "feed-published", "disclosing", "disclosed",
        Snapshot, "response-half-sent",
    ];

    /// <summary>
    /// Its row in the table of membership was written, and it does not know it yet: at its entry and, every few
    /// seconds, when it signs that it lives.
    /// </summary>
    public const string Membership = "membership-update";

    static readonly string Program = HostProgram.Of(Key);

    /// <summary>How often a silo soon comes to a place.</summary>
    public static int HitsMax(string place) => place == Snapshot ? SeldomHitsMax : OftenHitsMax;

    /// <summary>The silo will die at the place when it was started the next time.</summary>
    /// <param name="hit">How often it comes to the place before it dies there, from 1.</param>
    public static void Plan(Silo silo, string place, int hit) => silo.Settings = silo.Settings with
    {
        Program = Program,
        Variables = new Dictionary<string, string>(silo.Settings.Variables) { [Variable] = $"{place}:kill@{hit}" },
    };
}
