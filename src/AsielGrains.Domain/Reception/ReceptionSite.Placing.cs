using AsielGrains.Domain.Time;

namespace AsielGrains.Domain.Reception;

public sealed partial record ReceptionSite
{
    const string IdField = "placement_id";

    Decision<SiteEvent> Decide(SiteCommand.Hold command, SiteMoment now)
    {
        var asked = new PlaceUse.Placement(
            command.Id, command.Household, command.Places, command.From, command.Until, command.ExpiresAt);
        if (Uses.TryGetValue(command.Id, out var known))
            return Repeats(command, known)
                ? Decision<SiteEvent>.KnownAlready
                : Refuse(Reason.UseKnown, "This id stands for another use of places.", IdField);
        if ((Dates(asked, now) ?? Expiry(command, now) ?? PlacedAlready(asked, now) ?? Unadvised(command))
            is { } refusal)
            return refusal;

        var nights = NightRange.Of(command.From, command.Until);
        var chosen = command.Part is { } part
            ? asked with { Places = Choose(part, NeedOf(command), nights, now)?.Places(nights) ?? [] }
            : asked;
        return Fits(command, chosen, now) is { } misfit ? misfit : Held(command, chosen, now);
    }

    static UnitNeed NeedOf(SiteCommand.Hold command) => new(command.Persons, command.Met, command.Needs);

    Decision<SiteEvent> Held(SiteCommand.Hold command, PlaceUse.Placement chosen, SiteMoment now)
    {
        var nights = NightRange.Of(command.From, command.Until);
        var above = FirstNightAboveCeiling(command.Persons, nights, now);
        if (above is { } night && command.Override is null)
            return Refuse(
                Reason.CeilingReached,
                $"The site would hold more than {CeilingOn(night)} persons on {night:yyyy-MM-dd}.",
                "from");
        var leave = above is null ? null : command.Override;
        var held = new SiteEvent.PlacesHeld(
            now.Today,
            now.At,
            command.Id,
            command.Household,
            chosen.Places,
            command.From,
            command.Until,
            command.ExpiresAt,
            leave?.Reason,
            leave?.Role)
        {
            Joint = command.Joint,
        };
        return command.Advice is { } advice
            ? new Decision<SiteEvent>(
                [
                    held,
                    new SiteEvent.PlaceChosen(
                        now.Today, command.Id, advice, command.MovedFrom, command.Deviation)
                    {
                        MoveReason = command.MoveReason,
                        Minors = command.Minors,
                        Role = command.Role,
                    },
                ],
                null)
            : held;
    }

    // Only now: whoever repeats an acceptance finds the place taken by it, and gets the first answer.
    static Rejection? Unadvised(SiteCommand.Hold command) =>
        command.Advice is { Rank: null } && command.Deviation is null
            ? command.Joint is null
                ? Refuse(
                    Reason.NotAnOption, "This place is none of the options now; ask anew or give a reason.", "site_id")
                : Refuse(
                    Reason.NotAnOption, "This split is none of the options now; ask anew or give a reason.", "parts")
            : null;

    Rejection? Fits(SiteCommand.Hold command, PlaceUse.Placement chosen, SiteMoment now)
    {
        if (command.Part is { } part && chosen.Places.Count == 0)
            return PartOf(part) is null
                ? PartUnknown
                : Refuse(Reason.NoPlaceLeft, $"Part {part} has no {command.Persons} places free together.", "part");
        if (chosen.Places.Count != command.Persons)
            return Refuse(Reason.PlaceCountWrong, "A household has one place for each person.", "places");
        return Existing(chosen) ?? Rules(command, chosen, now) ?? Taken(chosen, now);
    }

    Rejection? Rules(SiteCommand.Hold command, PlaceUse.Placement chosen, SiteMoment now)
    {
        var nights = NightRange.Of(chosen.From, chosen.Until);
        foreach (var code in UnitsOf(chosen))
        {
            var unit = Units[code];
            if (!unit.Admits(command.Met))
                return Refuse(Reason.UnitRuleNotMet, $"Unit {code} is for {unit.Traits & UnitTraits.Rules}.", "places");
            if (HasOtherHousehold(unit, nights, now, chosen.Id))
                return Refuse(Reason.PlaceTaken, $"Unit {code} is for one household at a time.", "places");
        }

        return null;
    }

    Decision<SiteEvent> Decide(SiteCommand.CancelHold command, SiteMoment now) => PlacementOf(command.Id) switch
    {
        null => UseUnknown("placement", IdField),
        { ArrivedOn: not null } => Refuse(Reason.HouseholdArrived, "The household arrived; it can depart.", IdField),
        { Joint: { } joint } when joint != command.Joint =>
            Refuse(Reason.PartOfJoint, $"The hold is a part of placement {joint} across sites.", IdField),
        _ => new SiteEvent.HoldCancelled(now.Today, command.Id),
    };

    Decision<SiteEvent> Decide(SiteCommand.ConfirmArrival command, SiteMoment now)
    {
        if (PlacementOf(command.Id) is not { } placement)
            return UseUnknown("placement", IdField);
        if (placement.ArrivedOn is { } known)
            return known == command.On
                ? Decision<SiteEvent>.KnownAlready
                : Refuse(Reason.HouseholdArrived, $"The household arrived on {known:yyyy-MM-dd}.", "arrived_on");
        if (!placement.CountsAt(now.At))
            return Refuse(Reason.HoldExpired, "The hold expired before the arrival was reported.", IdField);
        if (command.On > now.Today)
            return Refuse(Reason.DateInFuture, "The fact is dated later than today.", "arrived_on");
        if (command.On >= placement.Until)
            return OutOfOrder("arrived_on");
        return Standing(placement, command.On, now)
            ?? (Decision<SiteEvent>)new SiteEvent.HouseholdArrived(command.On, command.Id);
    }

    // Earlier than planned the places can be another's still; and whoever should have left may not have.
    Rejection? Standing(PlaceUse.Placement placement, DateOnly on, SiteMoment now)
    {
        var isEarly = on < placement.From;
        var arriving = isEarly ? placement with { From = on } : placement;
        return Existing(arriving)
            ?? Taken(arriving, now)
            ?? AboveCeiling(isEarly ? placement with { From = on, Until = placement.From } : null, now, "arrived_on");
    }

    Decision<SiteEvent> Decide(SiteCommand.PlanDeparture command, SiteMoment now)
    {
        if (PlacementOf(command.Id) is not { } placement || !placement.CountsAt(now.At))
            return UseUnknown("placement", IdField);
        if (placement.Until == command.Until)
            return Decision<SiteEvent>.KnownAlready;
        // Who came today can be moved on today; what is held for nobody's night is no hold.
        if (command.Until < placement.From || (command.Until == placement.From && placement.ArrivedOn is null))
            return OutOfOrder("until");
        if (command.Until < now.Today)
            return InPast("until");
        return Longer(placement, command.Until, now)
            ?? AboveCeiling(Extension(placement, command.Until, now), now, "until")
            ?? (Decision<SiteEvent>)new SiteEvent.DeparturePlanned(now.Today, command.Id, command.Until);
    }

    Decision<SiteEvent> Decide(SiteCommand.Depart command, SiteMoment now)
    {
        if (PlacementOf(command.Id) is not { } placement)
            return UseUnknown("placement", IdField);
        if (placement.ArrivedOn is not { } arrived)
            return Refuse(Reason.NotArrived, "The household has not arrived; its hold can be cancelled.", IdField);
        if (command.On > now.Today)
            return Refuse(Reason.DateInFuture, "The fact is dated later than today.", "departed_on");
        return command.On < arrived
            ? OutOfOrder("departed_on")
            : new SiteEvent.HouseholdDeparted(command.On, command.Id);
    }

    PlaceUse.Placement? PlacementOf(UseId id) => Uses.GetValueOrDefault(id) as PlaceUse.Placement;

    // Leave to be above the ceiling holds for the whole stay.
    Rejection? AboveCeiling(PlaceUse? gained, SiteMoment now, string field) =>
        gained is PlaceUse.Placement { AboveCeiling: null } placement
        && FirstNightAboveCeiling(
            placement.Places.Count, NightRange.Of(placement.From, placement.Until), now, placement.Id) is { } night
            ? Refuse(Reason.CeilingReached, $"The site would be above its ceiling on {night:yyyy-MM-dd}.", field)
            : null;

    Rejection? PlacedAlready(PlaceUse.Placement asked, SiteMoment now)
    {
        var nights = NightRange.Of(asked.From, asked.Until);
        var other = OfHousehold.GetValueOrDefault(asked.Household, [])
            .Select(PlacementOf)
            .FirstOrDefault(placement => Stands(placement!, nights, now));
        return other is null
            ? null
            : Refuse(
                Reason.HouseholdPlacedAlready,
                $"The household has places here from {other.From:yyyy-MM-dd}: placement {other.Id}.",
                "household_id");
    }

    static Rejection? Expiry(SiteCommand.Hold command, SiteMoment now)
    {
        var last = DutchTime.StartOf(command.From.AddDays(1 + ReceptionLimits.NoShowNightsMax));
        return command.ExpiresAt > now.At && command.ExpiresAt <= last
            ? null
            : Refuse(
                Reason.ExpiryOutOfRange,
                $"A hold ends after now, at most {ReceptionLimits.NoShowNightsMax} nights after the planned arrival.",
                "expires_at");
    }

    static bool Repeats(SiteCommand.Hold command, PlaceUse known) =>
        known is PlaceUse.Placement placement
        && (placement.Household, placement.From, placement.Until, placement.ExpiresAt)
            == (command.Household, command.From, command.Until, command.ExpiresAt)
        && placement.Places.Count == command.Persons
        && (command.Part is not null || placement.Places == command.Places);
}
