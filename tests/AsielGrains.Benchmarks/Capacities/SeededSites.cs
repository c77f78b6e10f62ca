using AsielGrains.Domain.Matching;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Capacity;
using AsielGrains.Journal;

namespace AsielGrains.Benchmarks.Capacities;

/// <summary>A country of many sites, nine tenths full, with stays that end on all kinds of nights.</summary>
sealed class SeededSites
{
    public const int Provinces = 12;
    public const int Municipalities = 342;

    static readonly SiteType[] Types = [SiteType.Azc, SiteType.Noodopvang, SiteType.Azc, SiteType.Col];
    static readonly LocalCode Part = LocalCode.Parse("P", null);

    readonly Random _chance = new(7);
    readonly List<ReceptionSite> _states = [];
    long _offset;
    int _ids;

    public DateTimeOffset At { get; } =
        DutchTime.StartOf(DutchTime.DateAt(TimeProvider.System.GetUtcNow())).AddHours(12);

    public DateOnly Today => DutchTime.DateAt(At);

    public IReadOnlyList<ReceptionSite> States => _states;

    public JournalPosition Position => new(0, _offset);

    public static SiteId IdOf(int number) => SiteId.Parse($"site-{number}", null);

    public List<SiteFact> Make(int sites)
    {
        var facts = new List<SiteFact>();
        for (var number = 0; number < sites; number++)
        {
            _states.Add(ReceptionSite.Initial);
            foreach (var @event in Layout(number))
                facts.Add(Tell(number, @event));
            for (var tries = 0; tries < 45; tries++)
                facts.AddRange(Place(number, 1 + _chance.Next(5), _chance.Next(3) == 0 ? null : 5 + _chance.Next(200)));
        }

        return facts;
    }

    /// <summary>A household gets places, if there are any.</summary>
    public IReadOnlyList<SiteFact> Place(int number, int persons, int? nights)
    {
        var hold = new SiteCommand.Hold(
            new(new Guid(++_ids, 0, 0, new byte[8])),
            new(new Guid(_ids, 1, 0, new byte[8])),
            persons,
            [],
            Part,
            Today,
            nights is { } days ? Today.AddDays(days) : null,
            DutchTime.StartOf(Today.AddDays(2)),
            UnitTraits.None)
        {
            At = At,
        };
        return [.. ReceptionSite.Decide(_states[number], hold, Today).Events.Select(held => Tell(number, held))];
    }

    /// <summary>A hold is given back; nothing when there is none.</summary>
    public IReadOnlyList<SiteFact> Free(int number)
    {
        var uses = _states[number].AllUses;
        return uses.IsEmpty
            ? []
            : [Tell(number, new SiteEvent.HoldCancelled(Today, uses[_chance.Next(uses.Length)].Id))];
    }

    SiteFact Tell(int number, SiteEvent @event)
    {
        _states[number] = ReceptionSite.Evolve(_states[number], @event);
        return new(IdOf(number), @event, new(0, ++_offset), At);
    }

    IEnumerable<SiteEvent> Layout(int number)
    {
        yield return new SiteEvent.Opened(
            Today, $"Site {number}", $"GM{number % Municipalities}", $"PV{20 + (number % Provinces)}");
        yield return new SiteEvent.PartOpened(
            Today, Part, Types[number % Types.Length], Regime.Rva, Today.AddDays(-500), null);
        yield return new SiteEvent.UnitsAdded(Today, Part, LocalCode.Parse("K-", null), 1, 20, 4, UnitTraits.None);
        yield return new SiteEvent.UnitsAdded(
            Today, Part, LocalCode.Parse("W-", null), 1, 4, 6, UnitTraits.OneHousehold);
        yield return new SiteEvent.UnitsAdded(
            Today, Part, LocalCode.Parse("T-", null), 1, 4, 2, UnitTraits.Accessible);
        if (number % 10 == 0)
            yield return new SiteEvent.CeilingSet(Today, Today, 100);
        yield return new SiteEvent.Described(Today, new(
            SiteFacilities.School,
            new(50.8 + (_chance.NextDouble() * 2.5), 4 + (_chance.NextDouble() * 3)),
            SiteOrigin.Invented,
            ""));
    }
}
