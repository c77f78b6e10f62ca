using System.Text.Json.Serialization;

namespace AsielGrains.Domain.Reception;

public sealed partial record ReceptionSite
{
    /// <summary>What is let to others, or will be.</summary>
    [JsonIgnore]
    public IEnumerable<PlaceUse.Let> Lets => Uses.Values.OfType<PlaceUse.Let>();

    Decision<SiteEvent> Decide(SiteCommand.LetPlaces command, SiteMoment now)
    {
        var use = new PlaceUse.Let(
            command.Id, command.Places, command.From, command.Until, command.Group, command.NoticeDays)
        {
            Terms = command.Terms,
        };
        return Taking(use, now, "let_id")
            ?? AboveShare(use, now)
            ?? (Decision<SiteEvent>)new SiteEvent.PlacesLet(
                now.Today,
                command.Id,
                command.Places,
                command.From,
                command.Until,
                command.Group,
                command.NoticeDays)
            {
                Terms = command.Terms,
            };
    }

    Decision<SiteEvent> Decide(SiteCommand.RecallLet command, SiteMoment now)
    {
        if (Uses.GetValueOrDefault(command.Id) is not PlaceUse.Let let)
            return UseUnknown("let", "let_id");
        return let.RecalledOn is not null
            ? Decision<SiteEvent>.KnownAlready
            : new SiteEvent.LetRecalled(now.Today, command.Id, let.BackIfRecalledOn(now.Today));
    }

    Decision<SiteEvent> Decide(SiteCommand.RecordLetter command, SiteMoment now)
    {
        if (Uses.GetValueOrDefault(command.Let) is not PlaceUse.Let let)
            return UseUnknown("let", "let_id");
        var letter = command.Letter;
        if (let.Letters.Contains(letter))
            return Decision<SiteEvent>.KnownAlready;
        if (let.RecalledOn is null)
            return Refuse(Reason.LetNotRecalled, "The let was not called back; recall it first.", "let_id");
        if (letter.SentOn > now.Today || letter.ReceivedOn > now.Today)
            return Refuse(Reason.DateInFuture, "The fact is dated later than today.", "sent_on");
        if (letter.ReceivedOn < letter.SentOn)
            return OutOfOrder("received_on");
        return let.Letters.Length == ReceptionLimits.LettersMax && let.Letters.All(known => known.Code != letter.Code)
            ? Full($"A let has at most {ReceptionLimits.LettersMax} letters.")
            : new SiteEvent.LetterRecorded(now.Today, command.Let, letter);
    }

    static ReceptionSite Apply(ReceptionSite state, SiteEvent.LetterRecorded recorded)
    {
        if (state.Uses.GetValueOrDefault(recorded.Let) is not PlaceUse.Let let)
            return state;
        return state.With(let with
        {
            Letters = [.. let.Letters.Where(known => known.Code != recorded.Letter.Code), recorded.Letter],
        });
    }

    // The strictest share of all lets counts; beyond the calendar nobody knows what else will be let.
    Decision<SiteEvent>? AboveShare(PlaceUse.Let let, SiteMoment now)
    {
        if (Lets.Append(let).Min(one => one.Terms?.SharePercentMax) is not { } percent)
            return null;
        var nights = NightRange.Of(let.From, let.Until);
        foreach (var night in Nights(now, ReceptionLimits.NightsMax))
            if (nights.Meets(night.Night, night.Night.AddDays(1))
                && (night.Types.Sum(type => type.Flex) + let.Places.Count) * 100L
                    > night.Types.Sum(type => type.Total) * (long)percent)
                return Refuse(
                    Reason.FlexShareReached,
                    $"More than {percent} % of the site would be let on {night.Night:yyyy-MM-dd}.",
                    "places");
        return null;
    }
}
