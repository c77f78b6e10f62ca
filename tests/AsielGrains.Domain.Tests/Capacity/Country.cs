using System.Collections.Immutable;
using AsielGrains.Domain.Capacity;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Tests.Reception;
using AsielGrains.Domain.Time;
using CsCheck;

namespace AsielGrains.Domain.Tests.Capacity;

/// <summary>A few invented sites of all kinds in which things happen, and the capacity that follows them.</summary>
sealed class Country
{
    public const int Sites = 6;

    static readonly UnitTraits[] Traits =
    [
        UnitTraits.None, UnitTraits.OneHousehold, UnitTraits.Families, UnitTraits.Accessible,
        UnitTraits.OneHousehold | UnitTraits.Women, UnitTraits.Isolation,
    ];

    static readonly SiteType[] Types =
    [
        SiteType.Azc, SiteType.Noodopvang, SiteType.Crisisnoodopvang, SiteType.Regionaal, SiteType.Wachtruimte,
    ];

    readonly Dictionary<SiteId, ReceptionSite> _states = [];
    int _ids;

    public Country()
    {
        for (var number = 0; number < Sites; number++)
            Open(number);
        Capacity.Settle(Now);
    }

    public NationalCapacity Capacity { get; } = new();

    public SiteMoment Now { get; private set; } = Site.Now;

    public IReadOnlyDictionary<SiteId, ReceptionSite> States => _states;

    /// <summary>All for whom places were ever asked.</summary>
    public IEnumerable<HouseholdId> Households => Enumerable.Range(1, _ids).Select(Site.Household);

    public IEnumerable<KnownSite> Known => _states.Select(site => KnownSite.Of(site.Key, site.Value));

    public static SiteId IdOf(int number) => SiteId.Parse($"site-{number}");

    public void Take(SiteStep step)
    {
        Now = new(Now.At.AddHours(step.Hours));
        var id = IdOf(step.Which % Sites);
        var state = _states[id];
        var use = state.AllUses.Length == 0 ? null : state.AllUses[step.Bed % state.AllUses.Length];
        if (CommandOf(step, state, use) is not { } command)
            return;
        var decision = ReceptionSite.Decide(state, command with { At = Now.At }, Now.Today);
        foreach (var @event in decision.Events)
            Tell(id, @event);
    }

    void Tell(SiteId id, SiteEvent @event)
    {
        _states[id] = ReceptionSite.Evolve(_states.GetValueOrDefault(id, ReceptionSite.Initial), @event);
        Capacity.Apply(id, @event);
    }

    SiteCommand? CommandOf(SiteStep step, ReceptionSite state, PlaceUse? use)
    {
        var from = Now.Today.AddDays(step.From);
        DateOnly? until = step.Nights == 0 ? null : from.AddDays(step.Nights);
        var part = state.Parts[step.Bed % state.Parts.Length].Code;
        var all = UnitTraits.Families | UnitTraits.Women;
        return step.Kind switch
        {
            0 or 1 or 2 or 3 => new SiteCommand.Hold(
                Site.Id(++_ids), Site.Household(_ids), step.Count, [], part, from, until,
                DutchTime.StartOf(from.AddDays(2)), all),
            4 => new SiteCommand.BlockPlaces(
                Site.Id(++_ids), [state.AllUnits[step.Bed % state.AllUnits.Length].AllPlaces.First()], from, until,
                BlockReason.Defect),
            5 or 6 when use is PlaceUse.Placement => new SiteCommand.ConfirmArrival(use.Id, Now.Today),
            7 when use is PlaceUse.Placement => new SiteCommand.Depart(use.Id, Now.Today),
            8 when use is PlaceUse.Placement => new SiteCommand.PlanDeparture(use.Id, until),
            9 => new SiteCommand.SetCeiling(from, step.Count * 3),
            10 when use is PlaceUse.Let => new SiteCommand.RecallLet(use.Id),
            10 => new SiteCommand.LetPlaces(
                Site.Id(++_ids), [state.AllUnits[step.Bed % state.AllUnits.Length].AllPlaces.Last()], from, until,
                FlexGroup.Students, step.Count),
            _ => null,
        };
    }

    void Open(int number)
    {
        var id = IdOf(number);
        Tell(id, new SiteEvent.Opened(Site.Today, $"{id}", $"GM000{number % 3}", $"PV2{number % 2}"));
        Tell(id, Site.Part(Site.Azc, Types[number % Types.Length]));
        Tell(id, Site.Part(Site.Col, SiteType.Azc, until: 9));
        Tell(id, Site.Units(2, 3, Traits[number % Traits.Length]));
        Tell(id, Site.Units(2, 2 + (number % 3), Traits[(number + 1) % Traits.Length], "B-"));
        Tell(id, Site.Units(1, 4, Traits[(number + 2) % Traits.Length], "C-", Site.Col));
        Tell(id, new SiteEvent.Described(Site.Today, new(
            SiteFacilities.School,
            new GeoPoint(51 + (number * 0.3), 5),
            number == 0 ? SiteOrigin.Derived : SiteOrigin.Reported,
            "")));
    }

    public static readonly Gen<CapacityFilter> AnyFilter = (
        from night in Gen.Int[0, 12]
        from nights in Gen.Int[1, 9]
        from sites in Gen.Int[0, Sites].Array[0, 3]
        from types in Gen.Int[0, Types.Length - 1].Array[0, 2]
        from provinces in Gen.Int[0, 2].Array[0, 2]
        from municipalities in Gen.Int[0, 3].Array[0, 2]
        from profile in Gen.Int[0, 4]
        select new CapacityFilter(Site.Day(night), nights, profile switch
        {
            0 => null,
            1 => new(null, UnitTraits.None, UnitTraits.None),
            2 => new(ReceptionPhase.ExtendedProcedure, UnitTraits.Women, UnitTraits.None),
            3 => new(ReceptionPhase.PermitHolder, UnitTraits.Families, UnitTraits.None),
            _ => new(null, UnitTraits.Rules, UnitTraits.Accessible),
        })
        {
            Sites = [.. sites.Select(IdOf)],
            Types = [.. types.Select(type => Types[type])],
            Provinces = [.. provinces.Select(province => $"PV2{province}")],
            Municipalities = [.. municipalities.Select(municipality => $"GM000{municipality}")],
        });

    public static readonly Gen<PlacementQuestion> AnyQuestion =
        from persons in Gen.Int[1, 7]
        from phase in Gen.Int[2, 4]
        from met in Gen.Int[0, 3]
        from needs in Gen.Int[0, 5]
        from start in Gen.Int[0, 5]
        from nights in Gen.Int[0, 9]
        from site in Gen.Int[0, Sites]
        select new PlacementQuestion(
            new(
                persons,
                persons / 2,
                persons / 3,
                (ReceptionPhase)phase,
                needs == 5 ? UnitTraits.Accessible : UnitTraits.None,
                ProcedureAt: new GeoPoint(52, 5),
                HousingProvince: "PV20",
                Site: IdOf(site),
                Municipality: "GM0000",
                MovesSoFar: met)
            {
                KeptFrom = site == 1 ? [IdOf(2)] : [],
            },
            (UnitTraits)met,
            Site.Day(start + 3),
            nights == 0 ? null : Site.Day(start + 3 + nights));
}
