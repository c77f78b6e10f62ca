using System.Collections.Immutable;
using System.Globalization;

namespace AsielGrains.Domain.Reception;

public sealed partial record ReceptionSite
{
    public static ReceptionSite Evolve(ReceptionSite state, SiteEvent @event) => @event switch
    {
        SiteEvent.Opened opened => state with { Profile = new(opened.Name, opened.Municipality, opened.Province) },
        SiteEvent.PartOpened part => state with
        {
            Parts = state.Parts.Add(new(part.Part, part.Type, part.Regime, part.From, part.Until)),
        },
        SiteEvent.PartEndSet end => state with
        {
            Parts = [.. state.Parts.Select(part => part.Code == end.Part ? part with { Until = end.Until } : part)],
        },
        SiteEvent.UnitsAdded added => state with
        {
            Units = state.Units.AddRange(UnitsOf(added).Select(unit => KeyValuePair.Create(unit.Code, unit))),
        },
        SiteEvent.UnitsRemoved removed => Apply(state, removed),
        SiteEvent.CeilingSet ceiling => state with { Ceilings = Set(state.Ceilings, ceiling) },
        SiteEvent.ReserveSet reserve => state with { Reserves = Set(state.Reserves, reserve) },
        SiteEvent.Described described => state with { Description = described.Description },
        SiteEvent.PlaceChosen chosen => state with
        {
            Choices = (state.Choices ?? PlaceChoices.None).With(chosen.Advice, chosen.Deviation),
        },
        SiteEvent.NightCounted count => state.With(new CountedNight(count.Night, count.Persons, count.Persons, 0)),
        SiteEvent.NightCountCorrected right => state.CountOf(right.Night) is { } known
            ? state.With(known with { Persons = right.Persons, Corrections = known.Corrections + 1 })
            : state,
        _ => EvolveUse(state, @event),
    };

    static ReceptionSite EvolveUse(ReceptionSite state, SiteEvent @event) => @event switch
    {
        SiteEvent.PlacesBlocked blocked => state.With(new PlaceUse.Block(
            blocked.Block, blocked.Places, blocked.From, blocked.Until, blocked.Reason)),
        SiteEvent.BlockEnded ended => state.EndOn(ended.Block, ended.Until),
        SiteEvent.PlacesLet let => state.With(new PlaceUse.Let(
            let.Let, let.Places, let.From, let.Until, let.Group, let.NoticeDays)
        {
            Terms = let.Terms,
        }),
        SiteEvent.LetRecalled recalled => Apply(state, recalled),
        SiteEvent.LetterRecorded recorded => Apply(state, recorded),
        SiteEvent.PlacesHeld held => Apply(state, held),
        SiteEvent.HoldCancelled cancelled => state.Without(cancelled.Placement),
        SiteEvent.HouseholdArrived arrived => Apply(state, arrived),
        SiteEvent.DeparturePlanned planned =>
            state.With(state.Uses[planned.Placement] with { Until = planned.Until }),
        SiteEvent.HouseholdDeparted departed => state.Without(departed.Placement),
        _ => throw new InvalidOperationException($"{@event.GetType().Name} is no event of a site."),
    };

    // What had expired when these places were given out no longer stands in anybody's way.
    static ReceptionSite Apply(ReceptionSite state, SiteEvent.PlacesHeld held)
    {
        while (!state.Expiring.IsEmpty && state.Expiring.Min.At <= held.At)
            state = state.Without(new(state.Expiring.Min.Use));
        var placement = new PlaceUse.Placement(
            held.Placement,
            held.Household,
            held.Places,
            held.From,
            held.Until,
            held.ExpiresAt,
            AboveCeiling: held.AboveCeiling)
        {
            Joint = held.Joint,
        };
        return state.With(placement) with { Overrides = state.Overrides + (held.AboveCeiling is null ? 0 : 1) };
    }

    static ReceptionSite Apply(ReceptionSite state, SiteEvent.HouseholdArrived arrived)
    {
        var placement = (PlaceUse.Placement)state.Uses[arrived.Placement];
        return state.With(placement with { From = arrived.On, ArrivedOn = arrived.On }) with
        {
            Expiring = state.WithoutExpiry(placement),
        };
    }

    static ReceptionSite Apply(ReceptionSite state, SiteEvent.LetRecalled recalled)
    {
        var let = (PlaceUse.Let)state.Uses[recalled.Let] with { RecalledOn = recalled.On };
        return state.With(let).EndOn(recalled.Let, recalled.Until);
    }

    ReceptionSite EndOn(UseId id, DateOnly until) =>
        Uses[id] is var use && until <= use.From ? Without(id) : With(use with { Until = until });

    static IEnumerable<SiteUnit> UnitsOf(SiteEvent.UnitsAdded added) =>
        from number in Enumerable.Range(added.First, added.Count)
        select new SiteUnit(CodeOf(added.Prefix, number), added.Part, added.PlacesEach, added.Traits);

    static LocalCode CodeOf(LocalCode prefix, int number) =>
        LocalCode.Parse(
            string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}"), CultureInfo.InvariantCulture);

    static ImmutableArray<Ceiling> Set(ImmutableArray<Ceiling> ceilings, SiteEvent.CeilingSet set) =>
    [
        .. ceilings.Where(ceiling => ceiling.From != set.From)
            .Append(new(set.From, set.PersonsMax) { BreachEuros = set.BreachEuros })
            .OrderBy(ceiling => ceiling.From),
    ];

    static ImmutableArray<Reserve> Set(ImmutableArray<Reserve> reserves, SiteEvent.ReserveSet set)
    {
        var others = reserves.Where(reserve => (reserve.Kind, reserve.Type) != (set.Kind, set.Type));
        return set.Places == 0
            ? [.. others]
            : [.. others.Append(new(set.Kind, set.Type, set.Places, set.LeadDays))];
    }
}
