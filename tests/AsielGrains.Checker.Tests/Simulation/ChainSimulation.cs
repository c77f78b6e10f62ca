using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Flow;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Flow;
using Microsoft.Extensions.Time.Testing;

namespace AsielGrains.Checker.Tests.Simulation;

/// <summary>
/// The pure parts of the product under a scheduler of ours, on one thread: which silo gets a command, what is lost,
/// repeated or reordered, who dies and what the date is all comes from one seed.
/// </summary>
sealed class ChainSimulation : IDisposable
{
    const int Silos = 2;
    const int CasesOpen = 12;
    const int CommandsKept = 64;
    const int LookOneIn = 32;

    static readonly string[] Codes = ["SYR", "ERI", "AFG"];

    readonly Random _random;
    readonly SimulatedJournal _journal;
    readonly SimulatedFeed _feed;
    readonly SimulatedFlow _flow;
    readonly SimulatedBooks _books;
    readonly SimulatedCount _count;
    readonly SimulatedWatcher _watcher = new();
    readonly Dictionary<CaseId, SimulatedGuardian>[] _silos = Each(() => new Dictionary<CaseId, SimulatedGuardian>());
    readonly FlowReplica[] _replicas = Each(() => new FlowReplica(null!, new FakeTimeProvider()));
    readonly List<FlowChange>[] _changes = Each(() => new List<FlowChange>());
    readonly List<CaseId> _cases = [];
    readonly List<(CaseId Case, Guid Command, CaseCommand Content)> _sent = [];
    DateOnly _today = new(2026, 6, 1);

    public ChainSimulation(int seed)
    {
        _random = new(seed);
        _journal = new(_random);
        _feed = new(_journal, _random);
        (_flow, _books, _count) = (new(_journal), new(_journal), new(_journal));
        foreach (var replica in _replicas)
            replica.Apply(_flow.Everything());
    }

    public IReadOnlyList<string> Broken => _books.Broken;

    public int Events => _journal.Rows.Count;

    /// <summary>Plays until something is broken, and at the end lets everything come to rest.</summary>
    public void Run(int steps)
    {
        for (var step = 0; step < steps && _books.Broken.Count == 0; step++)
            Step();
        _feed.Restart();
        _feed.Beat();
        while (_feed.Arrive() is { } batch)
            Deliver(batch);
        Deliver(new(_journal.Rows is [.., var last] ? last.Fed.Position : default, default, []));
        foreach (var replica in _replicas)
            replica.Apply(_flow.Everything());
        _watcher.Ask(_replicas[0], lost: false);
        Look(always: true);
        _books.Require(
            _flow.Projector.Position == (_journal.Rows is [.., var end] ? end.Fed.Position : default),
            "I6 the flow did not come to the end");
        _books.Close();
    }

    public void Dispose()
    {
        foreach (var replica in _replicas)
            replica.Dispose();
    }

    void Step()
    {
        switch (_random.Next(1_000))
        {
            case < 560:
                Send();
                break;
            case < 700:
                _feed.Publish(crashes: _random.Next(20) == 0);
                break;
            case < 850:
                if (_feed.Arrive() is { } batch)
                    Deliver(batch);
                break;
            case < 920:
                Replicate(_random.Next(Silos));
                break;
            case < 950:
                _watcher.Ask(_replicas[_random.Next(Silos)], lost: _random.Next(5) == 0);
                break;
            case < 980:
                Read();
                break;
            default:
                Misfortune();
                break;
        }

        Look(always: false);
    }

    void Misfortune()
    {
        switch (_random.Next(13))
        {
            case < 5:
                _feed.Beat();
                break;
            case < 7:
                _silos[_random.Next(Silos)].Clear();
                break;
            case 7:
                _feed.Restart();
                break;
            case 8 or 10:
                _flow.Save(_random.Next(1, 200));
                break;
            case 9:
                _flow.Crash();
                break;
            case 11:
                _today = new DateOnly(2026, 6, 1).AddDays(_random.Next(-3, 4));
                break;
            default:
                var silo = _random.Next(Silos);
                _changes[silo].Clear();
                _replicas[silo].Apply(_flow.Everything());
                break;
        }
    }

    // One of five is sent again: to the same silo or to the other, which may know nothing of it.
    void Send()
    {
        var again = _sent.Count > 0 && _random.Next(5) == 0;
        var (id, command, content) = again ? _sent[_random.Next(_sent.Count)] : New();
        var receipt = Guardian(id).Handle(command, command.GetHashCode(), content, _today);
        _books.Replay();
        // One answer of ten is lost on its way.
        if (receipt is not null && _random.Next(10) != 0)
            _books.Acknowledge(id, command, receipt, content);
    }

    SimulatedGuardian Guardian(CaseId id)
    {
        var silo = _silos[_random.Next(8) == 0 ? 1 : 0];
        if (silo.TryGetValue(id, out var guardian))
            return guardian;
        silo[id] = guardian = new(id, _journal);
        guardian.CatchUp();
        return guardian;
    }

    (CaseId, Guid, CaseCommand) New()
    {
        if (_cases.Count < CasesOpen || _random.Next(12) == 0)
            _cases.Add(new(NewId()));
        var id = _cases[_random.Next(Math.Max(0, _cases.Count - CasesOpen), _cases.Count)];
        var sent = (id, NewId(), Command(id));
        if (_sent.Count == CommandsKept)
            _sent.RemoveAt(_random.Next(_sent.Count));
        _sent.Add(sent);
        return sent;
    }

    CaseCommand Command(CaseId id) => _random.Next(10) switch
    {
        < 2 => new CaseCommand.Announce(Day(1), new(id.Value), Kind(), Nationality()),
        < 4 => Registration(id),
        < 6 => new CaseCommand.Lodge(Day(3)),
        6 => new CaseCommand.Withdraw(Day(_random.Next(8) == 0 ? 4 : 5)),
        < 9 => new CaseCommand.Correct(Household: new HouseholdId(NewId())),
        _ => new CaseCommand.Correct(
            RegisteredOn: _random.Next(2) == 0 ? Day(2) : null, LodgedOn: Day(_random.Next(1, 4)),
            Nationality: Nationality()),
    };

    // The door looks up whose number it is, and may be too early.
    CaseCommand.Register Registration(CaseId id)
    {
        var number = VNumber.Parse($"999{_random.Next(200):D7}", null);
        var person = _journal.Owner(number) ?? new PersonId(id.Value);
        return new(Day(2), person, Kind(), Nationality(), null, new(number));
    }

    void Deliver(Grains.Feed.FeedBatch batch)
    {
        if (_flow.Take(batch) is not { } change)
            return;
        foreach (var changes in _changes)
            if (_random.Next(12) != 0)
                changes.Add(change);
    }

    void Replicate(int silo)
    {
        if (_changes[silo] is not [var change, ..] changes)
            return;
        if (_random.Next(10) != 0)
            changes.RemoveAt(0);
        if (!_replicas[silo].Apply(change))
            _replicas[silo].Apply(_flow.Everything());
    }

    void Read()
    {
        if (_cases.Count == 0)
            return;
        var id = _cases[_random.Next(_cases.Count)];
        var guardian = Guardian(id);
        var wanted = (long)_journal.Stream(id).Count;
        if (guardian.Version < wanted)
            guardian.CatchUp();
        _books.Read(id, wanted, guardian.Version, guardian.State);
    }

    // I3, I6 and I7: what the flow, its copies and the watcher hold is what the rows up to their position give.
    void Look(bool always)
    {
        var projector = _flow.Projector;
        var counted = _count.At(projector.Position);
        _books.Require(projector.Flow.Cases.Count == counted.Cases, "I3 the flow has another number of cases");
        _books.Require(projector.Flow.Counts.PersonsInProcedure == counted.Persons, "I6 persons in procedure differ");
        if (!always && _random.Next(LookOneIn) != 0)
            return;
        Compare("the flow", counted.Sum, Figures(projector.Flow.Counts.Figures(SimulatedWatcher.Filter, null)));
        var replica = _replicas[_random.Next(Silos)].Get(SimulatedWatcher.Filter);
        Compare("a copy", _count.At(replica.Position).Sum, Figures(replica.Figures));
        if (_watcher.Position is { } position)
            Compare("the watcher", _count.At(position).Sum, _watcher.Figures);
    }

    void Compare(string who, long counted, IEnumerable<KeyValuePair<string, long>> figures) =>
        _books.Require(SimulatedCount.SumOf(figures) == counted, $"I6 {who} differs from the count");

    static IEnumerable<KeyValuePair<string, long>> Figures(FlowFigures figures) =>
    [
        .. figures.Stock.Select(stock =>
            KeyValuePair.Create($"{stock.Stage}|{stock.Nationality.Code}|{stock.Kind}", stock.Count)),
        .. figures.Inflow.Select(inflow =>
            KeyValuePair.Create($"{inflow.Bucket:yyyy-MM-dd}|{inflow.Nationality.Code}|{inflow.Kind}", inflow.Count)),
    ];

    static T[] Each<T>(Func<T> make) => [.. Enumerable.Range(0, Silos).Select(_ => make())];

    DateOnly Day(int month) => new(2026, month, _random.Next(1, 28));

    ApplicationKind Kind() => (ApplicationKind)_random.Next(4);

    Nationality Nationality() => Domain.Identity.Nationality.Parse(Codes[_random.Next(Codes.Length)], null);

    Guid NewId()
    {
        var bytes = new byte[16];
        _random.NextBytes(bytes);
        return new(bytes);
    }
}
