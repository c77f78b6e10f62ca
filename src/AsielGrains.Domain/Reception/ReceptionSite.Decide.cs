namespace AsielGrains.Domain.Reception;

public sealed partial record ReceptionSite
{
    /// <param name="today">Not looked at: a site goes by the moment in the command, to the instant.</param>
    public static Decision<SiteEvent> Decide(ReceptionSite state, SiteCommand command, DateOnly today)
    {
        var now = new SiteMoment(command.At);
        if (command is SiteCommand.Open open)
            return Decide(state, open, now);
        return state.IsOpened
            ? state.DecideOpened(command, now)
            : Refuse(Reason.SiteUnknown, "No site is known under this name.", "site_id");
    }

    Decision<SiteEvent> DecideOpened(SiteCommand command, SiteMoment now) => command switch
    {
        SiteCommand.OpenPart part => Decide(part, now),
        SiteCommand.SetPartEnd end => Decide(end, now),
        SiteCommand.AddUnits units => Decide(units, now),
        SiteCommand.RemoveUnits units => Decide(units, now),
        SiteCommand.SetCeiling ceiling => Decide(ceiling, now),
        SiteCommand.SetReserve reserve => Decide(reserve, now),
        SiteCommand.BlockPlaces block => Decide(block, now),
        SiteCommand.EndBlock end => Decide(end, now),
        SiteCommand.LetPlaces let => Decide(let, now),
        SiteCommand.RecallLet recall => Decide(recall, now),
        SiteCommand.RecordLetter letter => Decide(letter, now),
        SiteCommand.Hold hold => Decide(hold, now),
        SiteCommand.CancelHold cancel => Decide(cancel, now),
        SiteCommand.ConfirmArrival arrival => Decide(arrival, now),
        SiteCommand.PlanDeparture plan => Decide(plan, now),
        SiteCommand.Depart depart => Decide(depart, now),
        SiteCommand.Describe describe => describe.Description == Description
            ? Decision<SiteEvent>.KnownAlready
            : new SiteEvent.Described(now.Today, describe.Description),
        SiteCommand.CountNight count => Decide(count, now),
        SiteCommand.CorrectNightCount correction => Decide(correction, now),
        _ => throw new InvalidOperationException($"{command.GetType().Name} is no command of a site."),
    };

    static Decision<SiteEvent> Decide(ReceptionSite state, SiteCommand.Open command, SiteMoment now)
    {
        if (state.Profile is { } known)
            return known == command.Profile
                ? Decision<SiteEvent>.KnownAlready
                : Refuse(Reason.SiteKnown, $"The site is opened as {known.Name}.", "site_id");
        var (name, municipality, province) = command.Profile;
        return new SiteEvent.Opened(now.Today, name, municipality, province);
    }

    Decision<SiteEvent> Decide(SiteCommand.OpenPart command, SiteMoment now)
    {
        var part = new SitePart(command.Part, command.Type, command.Regime, command.From, command.Until);
        if (PartOf(command.Part) is { } known)
            return known == part
                ? Decision<SiteEvent>.KnownAlready
                : Refuse(Reason.CodeInUse, $"Part {known.Code} is there with another content.", "part");
        if (Parts.Length == ReceptionLimits.PartsMax)
            return Full($"A site has at most {ReceptionLimits.PartsMax} parts.");
        if (command.Until <= command.From)
            return OutOfOrder("until");
        return new SiteEvent.PartOpened(now.Today, part.Code, part.Type, part.Regime, part.From, part.Until);
    }

    Decision<SiteEvent> Decide(SiteCommand.SetPartEnd command, SiteMoment now)
    {
        if (PartOf(command.Part) is not { } part)
            return PartUnknown;
        if (part.Until == command.Until)
            return Decision<SiteEvent>.KnownAlready;
        if (command.Until <= part.From)
            return OutOfOrder("until");
        if (command.Until < now.Today)
            return InPast("until");
        return new SiteEvent.PartEndSet(now.Today, command.Part, command.Until);
    }

    Decision<SiteEvent> Decide(SiteCommand.AddUnits command, SiteMoment now)
    {
        if (PartOf(command.Part) is null)
            return PartUnknown;
        var added = new SiteEvent.UnitsAdded(
            now.Today,
            command.Part,
            command.Prefix,
            command.First,
            command.Count,
            command.PlacesEach,
            command.Traits);
        var units = UnitsOf(added).ToList();
        var known = units.Count(unit => Units.ContainsKey(unit.Code));
        if (known > 0)
            return units.All(unit => Units.GetValueOrDefault(unit.Code) == unit)
                ? Decision<SiteEvent>.KnownAlready
                : Refuse(Reason.CodeInUse, $"{known} of these units are there already.", "first");
        return Units.Count + units.Count > ReceptionLimits.UnitsMax
            ? Full($"A site has at most {ReceptionLimits.UnitsMax} units.")
            : added;
    }

    Decision<SiteEvent> Decide(SiteCommand.SetCeiling command, SiteMoment now)
    {
        if (command.From < now.Today)
            return InPast("from");
        if (Ceilings.Contains(new(command.From, command.PersonsMax) { BreachEuros = command.BreachEuros }))
            return Decision<SiteEvent>.KnownAlready;
        return Ceilings.Length == ReceptionLimits.CeilingsMax
            ? Full($"A site has at most {ReceptionLimits.CeilingsMax} ceilings.")
            : new SiteEvent.CeilingSet(now.Today, command.From, command.PersonsMax)
            {
                BreachEuros = command.BreachEuros,
            };
    }

    Decision<SiteEvent> Decide(SiteCommand.SetReserve command, SiteMoment now)
    {
        var (kind, type, places, lead) = command.Reserve;
        var known = Reserves.FirstOrDefault(reserve => (reserve.Kind, reserve.Type) == (kind, type));
        return known == command.Reserve || (known is null && places == 0)
            ? Decision<SiteEvent>.KnownAlready
            : new SiteEvent.ReserveSet(now.Today, kind, type, places, lead);
    }

    static Rejection PartUnknown => Refuse(Reason.PartUnknown, "The site has no such part.", "part");

    static Rejection OutOfOrder(string field) =>
        Refuse(Reason.DatesOutOfOrder, "What ends does so after it begins.", field);

    static Rejection InPast(string field) => Refuse(Reason.DateInPast, "The date lies before today.", field);

    static Rejection Full(string detail) => Refuse(Reason.SiteLimitReached, detail);

    static Rejection Refuse(Reason reason, string detail, string? field = null) => new(reason, detail, field);
}
