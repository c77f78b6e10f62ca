using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Households;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>One household in memory, by the real rules and with the real way of carrying changes out.</summary>
public sealed class HouseholdInMemory : IHouseholdGrain
{
    readonly ChainInMemory _chain;
    readonly HouseholdId _id;
    readonly HouseholdChanger _changer;
    readonly Dictionary<Guid, Receipt> _answered = [];
    readonly HashSet<(CaseId, Guid)> _told = [];
    HouseholdChanges _state = HouseholdChanges.Initial;
    long _version;

    public HouseholdInMemory(ChainInMemory chain, HouseholdId id)
    {
        (_chain, _id) = (chain, id);
        _changer = new(
            envelope => Task.FromResult(Carry(envelope)),
            change => _state.Find(change),
            Tell,
            (one, request) => Task.FromResult(_told.Contains((one, request))));
    }

    public Task<Answer> Handle(Envelope<HouseholdCommand> envelope) => _changer.Handle(
        envelope.Command is HouseholdCommand.BeginChange begin
            ? envelope with { Command = WithCases(begin) }
            : envelope);

    public Task<Answer> Settle(HouseholdChangeId change) => _changer.Settle(change);

    public Task<HouseholdChangesReading> Read(int countMax) => Task.FromResult(
        new HouseholdChangesReading(_chain.Last, [.. _state.Changes.Reverse().Take(countMax)]));

    HouseholdCommand.BeginChange WithCases(HouseholdCommand.BeginChange begin) => begin with
    {
        Facts = begin.Facts with
        {
            Cases =
            [
                .. begin.Terms.Cases.Select(id => HouseholdCaseFact.Of(
                    id, _chain.Cases.TryGetValue(id.ToString(), out var known) ? known.State : AsylumCase.Initial)),
            ],
        },
    };

    async Task<Answer> Tell(CaseId id, Envelope<CaseCommand> envelope)
    {
        var answer = await _chain.Factory().GetCase(id).Handle(envelope);
        if (answer.Receipt is { KnownAlready: false })
            _told.Add((id, envelope.RequestId));
        return answer;
    }

    Answer Carry(Envelope<HouseholdCommand> envelope)
    {
        if (_answered.TryGetValue(envelope.RequestId, out var earlier))
            return earlier with { Repeated = true };
        var decision = HouseholdChanges.Decide(_state, envelope.Command, _chain.Today);
        if (decision.Rejection is { } rejection)
            return rejection;
        foreach (var @event in decision.Events)
        {
            _state = HouseholdChanges.Evolve(_state, @event);
            _chain.Households.Tell(_id, @event);
        }

        _version += decision.Events.Length;
        var receipt = new Receipt(_version, _chain.Next(), decision.Events.IsEmpty, Repeated: false);
        _answered[envelope.RequestId] = receipt;
        return receipt;
    }
}
