using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using CsCheck;

namespace AsielGrains.Domain.Tests.Households;

/// <summary>
/// What a few sites, cases and placements across sites tell in the course of some weeks, as they can tell it: who never
/// arrived does not depart.
/// </summary>
sealed class HouseholdHistory
{
    const int CasesCount = 4;

    static readonly LocalCode Part = LocalCode.Parse("AZC");

    static readonly PersonId Person = new(new Guid(4, 4, 4, new byte[8]));

    static readonly SiteId[] SiteIds =
        [SiteId.Parse("north"), SiteId.Parse("east"), SiteId.Parse("south")];

    static readonly string[] Countries = ["SYR", "ERI", "XXX"];

    readonly List<HouseholdFact> _told = [];
    readonly List<Use> _expected = [], _present = [];
    readonly Dictionary<JointId, HouseholdId> _joints = [];
    readonly Dictionary<HouseholdChangeId, HouseholdId> _changes = [];
    readonly Dictionary<CaseId, Course> _courses = [];

    DateTimeOffset _now = DutchTime.StartOf(Sites.Today).AddHours(9);
    int _uses;

    /// <summary>Some of a history: what happens, to whom, and how much later than what came before.</summary>
    public static Gen<HouseholdTurn[]> Turns { get; } = (
        from kind in Gen.Int[0, 18]
        from who in Gen.Int[0, 11]
        from what in Gen.Int[0, 11]
        from hours in Gen.Int[0, 20]
        select new HouseholdTurn(kind, who, what, hours)).Array[1, 60];

    public static IReadOnlyList<CaseId> Cases { get; } =
        [.. Enumerable.Range(1, CasesCount).Select(number => new CaseId(new Guid(number, 2, 2, new byte[8])))];

    /// <summary>Two of several persons, and each case alone.</summary>
    public static IReadOnlyList<HouseholdId> Households { get; } =
    [
        new(new Guid(0x0100_0000, 1, 1, new byte[8])),
        new(new Guid(0x0200_0000, 1, 1, new byte[8])),
        .. Cases.Select(HouseholdId.OfAlone),
    ];

    /// <summary>In the order in which they were stored.</summary>
    public IReadOnlyList<HouseholdFact> Told => _told;

    /// <summary>The moment after all of them.</summary>
    public DateTimeOffset Now => _now;

    public static HouseholdHistory Of(IEnumerable<HouseholdTurn> turns)
    {
        var facts = new HouseholdHistory();
        foreach (var turn in turns)
            facts.Take(turn);
        return facts;
    }

    public static CaseEvent.Step Step(int kind, DateOnly on) => kind switch
    {
        0 => new CaseEvent.HouseholdChanged(on, Households[0], HouseholdReason.Reunion),
        1 => new CaseEvent.HouseholdChanged(on, Households[1], HouseholdReason.Reunion),
        2 => new CaseEvent.HouseholdChanged(on, null, HouseholdReason.Split),
        3 => new CaseEvent.MoveBlocked(on, BlockKind.Medical, on.AddDays(4)),
        4 => new CaseEvent.MoveBlockEnded(on, BlockKind.Medical),
        5 => new CaseEvent.AbsenceSignalled(on, AbsenceSignal.HouseCheckMissed),
        6 => new CaseEvent.AddressChecked(on, AddressFinding.NotFound),
        7 => new CaseEvent.AddressChecked(on, AddressFinding.Seen),
        8 => new CaseEvent.AbsenceEstablished(on),
        9 => new CaseEvent.ReturnedFromAbsence(on),
        10 => new CaseEvent.Departed(on, DepartureKind.Independent),
        _ => new CaseEvent.SupervisionImposed(on, SupervisionMeasure.Detention),
    };

    void Take(HouseholdTurn turn)
    {
        _now = _now.AddHours(turn.Hours);
        var today = DutchTime.DateAt(_now);
        switch (turn.Kind)
        {
            case <= 2:
                Hold(turn, today);
                break;
            case <= 5 when _expected.Count > 0:
                Arrive(turn, today);
                break;
            case 6 when _expected.Count > 0:
                var given = Taken(_expected, turn.Who);
                Tell(given.Site, new SiteEvent.HoldCancelled(today, given.Id));
                break;
            case 7 when _present.Count > 0:
                var left = Taken(_present, turn.Who);
                Tell(left.Site, new SiteEvent.HouseholdDeparted(today, left.Id));
                break;
            case 8 when _present.Count > 0:
                var planned = _present[turn.Who % _present.Count];
                Tell(planned.Site, new SiteEvent.DeparturePlanned(
                    today, planned.Id, turn.What == 0 ? null : today.AddDays(turn.What % 4)));
                break;
            case 9:
                Split(turn, today);
                break;
            case 10 when _joints.Count > 0:
                End(_joints.Keys.ElementAt(turn.Who % _joints.Count), turn.What, today);
                break;
            case 18:
                Change(turn, today);
                break;
            case >= 11:
                OfCase(Cases[turn.Who % CasesCount], turn, today);
                break;
        }
    }

    void Hold(HouseholdTurn turn, DateOnly today)
    {
        var household = Households[turn.Who % Households.Count];
        var joint = turn.What > 8 && _joints.ContainsValue(household)
            ? _joints.First(one => one.Value == household).Key
            : (JointId?)null;
        var use = Held(SiteIds[turn.What % 3], household, 1 + turn.What % 3, joint, today);
        if (joint is null && turn.What % 4 != 0)
            Tell(use.Site, new SiteEvent.PlaceChosen(
                today,
                use.Id,
                new(turn.What % 4, 4, []),
                turn.Who % 2 == 0 ? SiteIds[turn.Hours % 3] : null,
                turn.What > 6 ? DeviationReason.Relatives : null)
            {
                Minors = turn.What % 2 == 0 ? turn.What : null, Role = "coa.placement",
            });
    }

    Use Held(SiteId site, HouseholdId household, int persons, JointId? joint, DateOnly today)
    {
        var use = new Use(site, Sites.Id(++_uses));
        var from = today.AddDays(_uses % 3);
        _expected.Add(use);
        Tell(site, new SiteEvent.PlacesHeld(
            today,
            _now,
            use.Id,
            household,
            PlaceSet.Of(Enumerable.Range(1, persons).Select(bed => PlaceId.Parse($"A-1/{bed}"))),
            from,
            null,
            DutchTime.StartOf(from.AddDays(1)),
            null,
            null)
        {
            Joint = joint,
        });
        return use;
    }

    void Arrive(HouseholdTurn turn, DateOnly today)
    {
        var use = Taken(_expected, turn.Who);
        _present.Add(use);
        Tell(use.Site, new SiteEvent.HouseholdArrived(today, use.Id));
    }

    void Split(HouseholdTurn turn, DateOnly today)
    {
        var (id, household) = (new JointId(new Guid(_joints.Count + 1, 3, 3, new byte[8])), Households[turn.Who % 2]);
        _joints.Add(id, household);
        var terms = new JointTerms(
            household,
            SplitReason.TooLarge,
            [new(SiteIds[0], Sites.Id(_uses + 1), Part, 2, 1), new(SiteIds[1], Sites.Id(_uses + 2), Part, 1, 1)],
            today,
            null,
            DutchTime.StartOf(today.AddDays(2)));
        Tell(id, new JointEvent.Begun(today, terms, "coa.placement"));
        if (turn.What % 3 == 0)
            return;
        foreach (var part in terms.Parts)
            Held(part.Site, household, part.Persons, id, today);
    }

    void End(JointId id, int how, DateOnly today) => Tell(id, (how % 3) switch
    {
        0 => new JointEvent.Completed(today),
        1 => new JointEvent.GivenUp(today, JointEnd.BrokenOff),
        _ => new JointEvent.Released(today),
    });

    void Change(HouseholdTurn turn, DateOnly today)
    {
        if (turn.What % 3 == 0 && _changes.Count > 0)
        {
            var (ended, of) = _changes.ElementAt(turn.Who % _changes.Count);
            Tell(of, turn.What % 2 == 0
                ? new HouseholdEvent.ChangeCompleted(today, ended)
                : new HouseholdEvent.ChangeTakenBack(today, ended));
            _changes.Remove(ended);
            return;
        }

        var (id, household) = (
            new HouseholdChangeId(new Guid(_told.Count + 1, 5, 5, new byte[8])),
            Households[turn.Who % Households.Count]);
        _changes.Add(id, household);
        Tell(household, new HouseholdEvent.ChangeBegun(
            today,
            id,
            new(household, HouseholdChangeKind.End, [Cases[0]], null, HouseholdReason.Split, today),
            new(Organisation.Coa, "coa.casework", "F1")));
    }

    void OfCase(CaseId id, HouseholdTurn turn, DateOnly today)
    {
        var nationality = Nationality.Parse(Countries[turn.What % 3]);
        var household = turn.What % 3 == 0 ? (HouseholdId?)null : Households[turn.What % 2];
        switch (turn.Kind)
        {
            case 11:
                Tell(id, new CaseEvent.Registered(today, Person, ApplicationKind.First, nationality, household));
                break;
            case 12:
                var follows = turn.What % 3 == 0
                    ? null
                    : Sites.Place((PlacePhase)(turn.What % 3), 0, (SiteIds[turn.What % 3], 1 + turn.Hours));
                Tell(id, new CaseEvent.PlaceFollowed(today, household, follows));
                break;
            case 13 when _courses.GetValueOrDefault(id).Steps is [_, ..] steps:
                var gone = steps[turn.What % steps.Length];
                var (kind, qualifier) = (gone.Named().Kind, gone.Named().Qualifier);
                _courses[id] = _courses[id].Without(gone);
                Tell(id, new CaseEvent.StepRetracted(today, kind, qualifier, gone.On));
                break;
            default:
                // Of two weeks, whatever day it is now: facts come late.
                var step = Step(turn.What, Sites.Day(turn.Hours % 14));
                if (_courses.GetValueOrDefault(id).InPlaceOf(step.Named(), step.On) is not null)
                    return;
                _courses[id] = _courses.GetValueOrDefault(id).With(step);
                Tell(id, step);
                break;
        }
    }

    static Use Taken(List<Use> uses, int which)
    {
        var use = uses[which % uses.Count];
        uses.Remove(use);
        return use;
    }

    void Tell(SiteId site, SiteEvent @event) =>
        Tell($"site/{site}", @event, (book, at) => book.Apply(site, @event, "Coa", at));

    void Tell(CaseId id, CaseEvent @event) => Tell($"case/{id}", @event, (book, at) => book.Apply(id, @event, at));

    void Tell(JointId id, JointEvent @event) => Tell($"joint/{id}", @event, (book, at) => book.Apply(id, @event, at));

    void Tell(HouseholdId id, HouseholdEvent @event) =>
        Tell($"household/{id}", @event, (book, at) => book.Apply(id, @event, at));

    // Recorded by clocks that differ a little.
    void Tell(string stream, IEvent @event, Action<HouseholdBook, DateTimeOffset> tell)
    {
        var at = _now.AddSeconds(-(_told.Count % 4));
        _told.Add(new(stream, @event, at, book => tell(book, at)));
    }

    sealed record Use(SiteId Site, UseId Id);
}
