using static System.FormattableString;

namespace AsielGrains.Cli.Doctor;

/// <summary>Whether cases and sites agree on who has a place where.</summary>
static class PlaceChecks
{
    const string Check = "places";

    /// <summary>What takes two steps is set right after half a minute; what is older is not set right at all.</summary>
    static readonly TimeSpan AgeMax = TimeSpan.FromMinutes(2);

    public static Finding Of(Visit visit)
    {
        // An older host does not say.
        if (visit.Status.Places is not { } places)
            return Finding.Warning(
                visit.Host, Check, "it is not known whether cases and sites agree",
                "Ask again when the journal has been read through; then see event 2018 in deploy/events.md.");
        if (places.OldestSince is { } since
            && visit.Status.Now.ToDateTimeOffset() - since.ToDateTimeOffset() > AgeMax)
            return Finding.Broken(
                visit.Host, Check,
                Invariant($"{places.Differences} differences, the oldest since {since.ToDateTimeOffset():u}"),
                "Nobody sets them right: see event 2018 in deploy/events.md, then: asiel place differences --mend.");
        return places.ForPeople > 0
            ? Finding.Warning(
                visit.Host, Check, Invariant($"{places.ForPeople} households are on several sites without a reason"),
                "The capacity desk looks at them: asiel place differences.")
            : Finding.Well(visit.Host, Check, "cases and sites agree");
    }
}
