namespace AsielGrains.Domain.Reception;

public sealed partial record ReceptionSite
{
    Decision<SiteEvent> Decide(SiteCommand.BlockPlaces command, SiteMoment now)
    {
        var use = new PlaceUse.Block(command.Id, command.Places, command.From, command.Until, command.Reason);
        return Taking(use, now, "block_id")
            ?? (Decision<SiteEvent>)new SiteEvent.PlacesBlocked(
                now.Today, command.Id, command.Places, command.From, command.Until, command.Reason);
    }

    Decision<SiteEvent> Decide(SiteCommand.EndBlock command, SiteMoment now)
    {
        if (Uses.GetValueOrDefault(command.Id) is not PlaceUse.Block block)
            return UseUnknown("block", "block_id");
        if (block.Until == command.Until)
            return Decision<SiteEvent>.KnownAlready;
        if (command.Until < now.Today)
            return InPast("until");
        return Longer(block, command.Until, now) ?? (Decision<SiteEvent>)new SiteEvent.BlockEnded(
            now.Today, command.Id, command.Until);
    }

    /// <summary>Why these places can't be taken; KnownAlready when just this was done before; null: they can.</summary>
    Decision<SiteEvent>? Taking(PlaceUse use, SiteMoment now, string idField)
    {
        if (Uses.TryGetValue(use.Id, out var known))
            return known == use
                ? Decision<SiteEvent>.KnownAlready
                : Refuse(Reason.UseKnown, "This id stands for another use of places.", idField);
        if ((Dates(use, now) ?? Existing(use) ?? Taken(use, now)) is { } refusal)
            return refusal;
        return null;
    }

    Rejection? Dates(PlaceUse use, SiteMoment now)
    {
        if (Uses.Count == ReceptionLimits.UsesMax)
            return Full($"A site has at most {ReceptionLimits.UsesMax} uses of places at a time.");
        if (use.From < now.Today)
            return InPast("from");
        if (use.From >= now.Today.AddDays(ReceptionLimits.NightsMax))
            return Refuse(
                Reason.BeyondCalendar, $"The calendar has {ReceptionLimits.NightsMax} nights from tonight.", "from");
        return use.Until <= use.From ? OutOfOrder("until") : null;
    }

    Rejection? Existing(PlaceUse use)
    {
        if (use.Places.Count is 0 or > ReceptionLimits.PlacesPerUseMax)
            return Refuse(
                Reason.PlaceCountWrong, $"Name 1 to {ReceptionLimits.PlacesPerUseMax} places.", "places");
        foreach (var place in use.Places)
        {
            if (!Units.TryGetValue(place.Unit, out var unit) || place.Number > unit.Places)
                return Refuse(Reason.PlaceUnknown, $"The site has no place {place}.", "places");
            var part = PartOf(unit);
            if (!part.IsOpenOn(use.From) || use.Until > part.Until)
                return Refuse(Reason.PartClosed, $"Part {part.Code} is not open on all of these nights.", "from");
        }

        return null;
    }

    Rejection? Taken(PlaceUse use, SiteMoment now)
    {
        var nights = NightRange.Of(use.From, use.Until);
        foreach (var place in use.Places)
            if (TakerOf(place, nights, now, use.Id) is { } taker)
                return Refuse(
                    Reason.PlaceTaken,
                    $"Place {place} is not free on all of these nights: {taker.Use} from {taker.From:yyyy-MM-dd}.",
                    "places");
        return null;
    }

    /// <summary>Why a use can't last until then; null when it ends earlier, or nothing stands in the way.</summary>
    Rejection? Longer(PlaceUse use, DateOnly? until, SiteMoment now) => Extension(use, until, now) is { } extension
        ? Existing(extension) ?? Taken(extension, now)
        : null;

    /// <summary>The nights that a use would gain; null when it gains none.</summary>
    static PlaceUse? Extension(PlaceUse use, DateOnly? until, SiteMoment now) =>
        use.Until is { } end && (until is null || until > end)
            ? use with { From = end < now.Today ? now.Today : end, Until = until }
            : null;

    static Rejection UseUnknown(string kind, string field) =>
        Refuse(Reason.UseUnknown, $"The site has no such {kind}: never made, expired, cancelled or ended.", field);
}
