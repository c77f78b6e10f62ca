using System.Collections.Immutable;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Procedures;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Households;
using AsielGrains.Grains.Tests.Clusters;

namespace AsielGrains.Grains.Tests.Households;

/// <summary>Five persons and three households by the real rules, whose silo dies when it is told to.</summary>
sealed class HouseholdWorld
{
    static readonly DateOnly First = new(2016, 1, 1);

    readonly ImmutableArray<HouseholdId> _ids =
        [.. Enumerable.Range(0, 3).Select(_ => new HouseholdId(Guid.NewGuid()))];
    readonly ImmutableArray<CaseId> _cases = [.. Enumerable.Range(0, 5).Select(_ => Asked.NewCase())];
    readonly Dictionary<HouseholdId, HouseholdChanges> _households;
    readonly Dictionary<CaseId, AsylumCase> _states = [];
    readonly Dictionary<(object, Guid), Receipt> _answered = [];
    readonly Dictionary<HouseholdChangeId, HouseholdChange> _ended = [];
    readonly List<(Envelope<HouseholdCommand> Asked, Answer? First)> _begun = [];
    readonly HouseholdBook _book = new();

    int _turns;
    int _stepsLeft = int.MaxValue;

    public HouseholdWorld()
    {
        _households = _ids.ToDictionary(id => id, _ => HouseholdChanges.Initial);
        foreach (var id in _cases)
        {
            _states.Add(id, AsylumCase.Initial);
            var register = Asked.Register(1, Asked.NewPerson(), Asked.NewNumber()) with { Household = _ids[0] };
            Assert.NotNull(Carry(id, new(Guid.NewGuid(), register, Asked.Registrar)).Receipt);
        }
    }

    public int Crashed { get; private set; }

    public int Completed => Changes.Count(change => change.Phase is HouseholdChangePhase.Completed);

    public int TakenBack => Changes.Count(change => change.Phase is HouseholdChangePhase.TakenBack);

    IEnumerable<HouseholdChange> Changes => _households.Values.SelectMany(household => household.Changes);

    // Some turns are of one day: a household changes once a day.
    DateOnly Today => First.AddDays(_turns - (_turns % 3 == 0 ? 1 : 0));

    public async Task Take(HouseholdChangerProperties.Turn turn)
    {
        _turns++;
        _stepsLeft = turn.CrashAt;
        try
        {
            await Ask(turn);
        }
        catch (TimeoutException)
        {
            Crashed++;
        }

        _stepsLeft = int.MaxValue;
    }

    public async Task SettleAll()
    {
        foreach (var id in _ids)
            foreach (var change in _households[id].Changes.Where(change => change.IsOpen))
                Assert.NotNull((await ChangerOf(id).Settle(change.Id)).Receipt);
    }

    public void AssertEndedStaysEnded()
    {
        foreach (var change in Changes.Where(change => !change.IsOpen))
            Assert.Equal(_ended.TryAdd(change.Id, change) ? change : _ended[change.Id], change);
    }

    public void AssertWhole()
    {
        Assert.Empty(_book.Differences());
        // Who split off may be a household of which nothing was asked.
        HashSet<HouseholdId> all = [.. _ids, .. Changes.Select(change => change.Terms.Other).OfType<HouseholdId>()];
        foreach (var id in _cases)
        {
            var last = Changes
                .Where(change => change.Phase is HouseholdChangePhase.Completed && change.Terms.Cases.Contains(id))
                .MaxBy(change => change.Terms.ChangedOn);
            var household = last is null ? _ids[0] : last.Terms.Step().Household;
            Assert.Equal(household, _states[id].Standing.Household);
            Assert.Equal(household, _book.HouseholdOf(id));
            Assert.Equal(household is null ? 0 : 1, all.Count(own => _book.CasesOf(own).Contains(id)));
        }
    }

    public async Task AssertFirstAnswers()
    {
        foreach (var (asked, first) in _begun.ToArray())
        {
            var again = await ChangerOf(HouseholdOf(asked)).Handle(asked);
            if (first is null)
                continue;
            Assert.Equal(first.Rejection, again.Rejection);
            Assert.Equal((first.Receipt?.Version, first.Receipt is not null),
                (again.Receipt?.Version, again.Receipt is not null));
        }
    }

    async Task Ask(HouseholdChangerProperties.Turn turn)
    {
        var id = _ids[turn.Household];
        var open = _households[id].Changes.LastOrDefault()?.Id ?? new HouseholdChangeId(Guid.NewGuid());
        switch (turn.Kind)
        {
            case 0:
                var died = new CaseCommand.Report(new CaseEvent.Died(Today), Asked.Registrar.Organisation);
                Carry(_cases[turn.Cases % _cases.Length], new(Guid.NewGuid(), died, Asked.Registrar));
                break;
            case 1:
                await ChangerOf(id).Handle(Envelope(new HouseholdCommand.CompleteChange(open)));
                break;
            case 2:
                await ChangerOf(id).Handle(Envelope(new HouseholdCommand.GiveUpChange(open)));
                break;
            case 3:
                await ChangerOf(id).Settle(open);
                break;
            default:
                await Begin(Terms(turn, id));
                break;
        }
    }

    async Task Begin(HouseholdChangeTerms terms)
    {
        var facts = new HouseholdChangeFacts(
            [.. terms.Cases.Select(id => HouseholdCaseFact.Of(id, _states[id]))],
            _cases.Except(terms.Cases).Any(id => _states[id].Standing.Household == terms.Household),
            _states.Values.Any(state => state.Standing.Household == terms.Other),
            terms.Other is { } other && _households.TryGetValue(other, out var its)
                && its.Changes is [.., { IsOpen: true }]);
        var envelope = Envelope(new HouseholdCommand.BeginChange(
            new(Guid.NewGuid()),
            terms,
            new(Asked.Registrar.Organisation, Asked.Registrar.Role, Asked.Registrar.Purpose),
            facts));
        Answer? answer = null;
        try
        {
            answer = await ChangerOf(terms.Household).Handle(envelope);
        }
        finally
        {
            // What is refused before it began stores nothing, and is judged anew.
            if (_households[terms.Household].Find(envelope.Command.Change) is not null)
                _begun.Add((envelope, answer));
        }
    }

    HouseholdChangeTerms Terms(HouseholdChangerProperties.Turn turn, HouseholdId id)
    {
        var kind = (HouseholdChangeKind)(1 + turn.Kind % 3);
        HouseholdId? other = turn.Other == 3 || _ids[turn.Other] == id ? null : _ids[turn.Other];
        var before = kind is HouseholdChangeKind.Join ? other : id;
        var named = _cases.Where((_, at) => (turn.Cases & (1 << at)) != 0).ToImmutableArray();
        var fitting = named.Where(one => _states[one].Standing.Household == before).ToImmutableArray();
        return new(
            id,
            kind,
            fitting.IsEmpty ? named : fitting,
            kind switch
            {
                HouseholdChangeKind.Split => other ?? new HouseholdId(Guid.NewGuid()),
                HouseholdChangeKind.Join => other,
                _ => null,
            },
            HouseholdReason.Mistake,
            Today);
    }

    HouseholdChanger ChangerOf(HouseholdId id) => new(
        envelope => Step(() => Carry(id, envelope)),
        change => _households[id].Find(change),
        (one, envelope) => Step(() => Carry(one, envelope)),
        (one, request) => Step(() => _answered.ContainsKey((one, request))));

    Task<T> Step<T>(Func<T> step) =>
        --_stepsLeft > 0 ? Task.FromResult(step()) : throw new TimeoutException("The silo is gone.");

    Answer Carry(HouseholdId id, Envelope<HouseholdCommand> envelope)
    {
        if (_answered.TryGetValue((id, envelope.RequestId), out var earlier))
            return earlier with { Repeated = true };
        var decision = HouseholdChanges.Decide(_households[id], envelope.Command, Today);
        if (decision.Rejection is { } rejection)
            return rejection;
        foreach (var @event in decision.Events)
        {
            _households[id] = HouseholdChanges.Evolve(_households[id], @event);
            _book.Apply(id, @event, DateTimeOffset.UnixEpoch);
        }

        return Answered((id, envelope.RequestId), decision.Events.IsEmpty, _households[id].Changes.Length);
    }

    Answer Carry(CaseId id, Envelope<CaseCommand> envelope)
    {
        if (_answered.TryGetValue((id, envelope.RequestId), out var earlier))
            return earlier with { Repeated = true };
        var decision = AsylumCase.Decide(_states[id], envelope.Command, Today);
        if (decision.Rejection is { } rejection)
            return rejection;
        foreach (var @event in decision.Events)
        {
            _states[id] = AsylumCase.Evolve(_states[id], @event);
            _book.Apply(id, @event, DateTimeOffset.UnixEpoch);
        }

        return Answered((id, envelope.RequestId), decision.Events.IsEmpty, _states[id].Course.Steps.Length);
    }

    // What was known already is stored nowhere.
    Receipt Answered((object, Guid) key, bool isKnown, long version)
    {
        var receipt = new Receipt(version, new(0, 1), isKnown, Repeated: false);
        if (!isKnown)
            _answered.Add(key, receipt);
        return receipt;
    }

    static HouseholdId HouseholdOf(Envelope<HouseholdCommand> asked) =>
        ((HouseholdCommand.BeginChange)asked.Command).Terms.Household;

    static Envelope<HouseholdCommand> Envelope(HouseholdCommand command) =>
        new(Guid.NewGuid(), command, Asked.Registrar);
}
