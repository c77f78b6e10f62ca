using System.Globalization;

namespace AsielGrains.Cli.Doctor;

/// <summary>Compares the clocks of this machine, the host and the database.</summary>
static class ClockChecks
{
    /// <summary>Machines that keep time together differ by much less.</summary>
    static readonly TimeSpan Tolerable = TimeSpan.FromSeconds(2);

    /// <summary>The gateway refuses tokens and moments that are further ahead.</summary>
    static readonly TimeSpan Harmful = TimeSpan.FromSeconds(30);

    public static IEnumerable<Finding> Of(Visit visit)
    {
        yield return Compared(visit, "clock", "this machine", visit.ClockDifference);
        if (visit.Status.Journal is { Reachable: true, DatabaseNow: { } database })
            yield return Compared(
                visit, "database clock", "the host", database.ToDateTimeOffset() - visit.Status.Now.ToDateTimeOffset());
    }

    static Finding Compared(Visit visit, string check, string with, TimeSpan difference)
    {
        var beyond = difference.Duration() - visit.Uncertainty;
        var direction = difference < TimeSpan.Zero ? "behind" : "ahead of";
        var found = string.Create(
            CultureInfo.InvariantCulture, $"{difference.Duration().TotalSeconds:0.0} s {direction} {with}");
        if (beyond <= Tolerable)
            return Finding.Well(visit.Host, check, $"agrees with {with}");
        const string Advice =
            "Let all machines follow one time server (timedatectl, chronyc tracking); see ClocksDiffer in the runbook.";
        return new(visit.Host, check, beyond > Harmful ? Grade.Broken : Grade.Warning, found, Advice);
    }
}
