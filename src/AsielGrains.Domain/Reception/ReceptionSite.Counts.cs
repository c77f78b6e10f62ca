using System.Collections.Immutable;

namespace AsielGrains.Domain.Reception;

public sealed partial record ReceptionSite
{
    /// <summary>What was counted in a night; null when it was not, or too long ago to be remembered.</summary>
    public CountedNight? CountOf(DateOnly night) => CountedNights.FirstOrDefault(count => count.Night == night);

    Decision<SiteEvent> Decide(SiteCommand.CountNight command, SiteMoment now)
    {
        if (Countable(command.Night, now) is { } refusal)
            return refusal;
        if (CountOf(command.Night) is { } known)
            return known.Persons == command.Persons
                ? Decision<SiteEvent>.KnownAlready
                : Refuse(
                    Reason.NightCountedAlready,
                    $"{known.Persons} persons were counted; send a correction.",
                    "night_on");
        return new SiteEvent.NightCounted(now.Today, command.Night, command.Persons);
    }

    Decision<SiteEvent> Decide(SiteCommand.CorrectNightCount command, SiteMoment now)
    {
        if (Countable(command.Night, now) is { } refusal)
            return refusal;
        if (CountOf(command.Night) is not { } known)
            return Refuse(Reason.NothingToCorrect, "This night was not counted.", "night_on");
        return known.Persons == command.Persons
            ? Decision<SiteEvent>.KnownAlready
            : new SiteEvent.NightCountCorrected(now.Today, command.Night, command.Persons, command.Reason);
    }

    // A night that has left the memory can't be told from one that was never counted.
    static Rejection? Countable(DateOnly night, SiteMoment now)
    {
        if (night > now.Today)
            return Refuse(Reason.DateInFuture, "The fact is dated later than today.", "night_on");
        return night <= now.Today.AddDays(-ReceptionLimits.CountedNightsMax) ? InPast("night_on") : null;
    }

    ReceptionSite With(CountedNight count) => this with
    {
        CountedNights =
        [
            .. CountedNights.Where(known => known.Night != count.Night)
                .Append(count)
                .OrderBy(known => known.Night)
                .TakeLast(ReceptionLimits.CountedNightsMax),
        ],
    };
}
