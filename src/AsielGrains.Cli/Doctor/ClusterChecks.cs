using static System.FormattableString;

namespace AsielGrains.Cli.Doctor;

/// <summary>What only shows when the hosts are compared with each other.</summary>
static class ClusterChecks
{
    const string Active = "Active";

    public static IEnumerable<Finding> Of(IReadOnlyList<Visit> visits, int asked)
    {
        if (visits.Count == 0)
            yield break;
        yield return Versions(visits);
        yield return Silos(visits, asked);
    }

    static Finding Versions(IReadOnlyList<Visit> visits)
    {
        var versions = visits.Select(visit => VersionOf(visit)).Distinct().Order(StringComparer.Ordinal).ToList();
        return versions is [var one]
            ? Finding.Well(Finding.Installation, "versions", $"every host asked runs {one}")
            : Finding.Warning(
                Finding.Installation, "versions", $"several versions run: {string.Join(", ", versions)}",
                "During an upgrade this is as it should be; otherwise bring the older hosts up to date.");
    }

    static Finding Silos(IReadOnlyList<Visit> visits, int asked)
    {
        var views = visits.Select(ActiveSilos).Distinct().ToList();
        var count = visits[0].Status.Silos.Count(silo => silo.Status == Active);
        if (views.Count > 1)
            return Finding.Broken(
                Finding.Installation, "cluster", "the hosts do not agree on who is in the cluster",
                "Check the network between the hosts and their ClusterId; see SilosDisagree in the runbook.");
        if (visits.Any(visit => !ActiveSilos(visit).Contains(visit.Status.Silo, StringComparison.Ordinal)))
            return Finding.Broken(
                Finding.Installation, "cluster", "a host that answers is not active in its own cluster",
                "It is stopping, or the others have declared it dead: restart it.");
        return asked > 1 && count != asked
            ? Finding.Warning(
                Finding.Installation, "cluster", Invariant($"{count} hosts are active, {asked} were asked"),
                "Name every host with --host, or start the missing one; see SiloMissing in the runbook.")
            : Finding.Well(Finding.Installation, "cluster", Invariant($"{count} active, all of one mind"));
    }

    static string ActiveSilos(Visit visit) => string.Join(
        ' ', visit.Status.Silos.Where(silo => silo.Status == Active).Select(silo => silo.Silo).Order());

    static string VersionOf(Visit visit) => visit.Status.Commit.Length == 0
        ? visit.Status.Version
        : $"{visit.Status.Version} ({visit.Status.Commit[..Math.Min(12, visit.Status.Commit.Length)]})";
}
