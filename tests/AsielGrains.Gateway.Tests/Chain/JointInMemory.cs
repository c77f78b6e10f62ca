using AsielGrains.Domain.Households;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Households;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>One placement across sites in memory, by the real rules.</summary>
public sealed class JointInMemory(ChainInMemory chain, JointId id) : IJointPlacementGrain
{
    readonly Dictionary<Guid, Receipt> _answered = [];
    JointPlacement _state = JointPlacement.Initial;
    long _version;

    public Task<Answer> Handle(Envelope<JointCommand> envelope)
    {
        if (_answered.TryGetValue(envelope.RequestId, out var earlier))
            return Task.FromResult<Answer>(earlier with { Repeated = true });
        var decision = JointPlacement.Decide(_state, envelope.Command, chain.Today);
        if (decision.Rejection is { } rejection)
            return Task.FromResult<Answer>(rejection);
        foreach (var @event in decision.Events)
        {
            _state = JointPlacement.Evolve(_state, @event);
            chain.Households.Tell(id, @event);
        }

        _version += decision.Events.Length;
        var receipt = new Receipt(_version, chain.Next(), decision.Events.IsEmpty, Repeated: false);
        _answered[envelope.RequestId] = receipt;
        return Task.FromResult<Answer>(receipt);
    }

    public Task<JointReading?> Read() => Task.FromResult(_state.Terms is null
        ? null
        : new JointReading(_state, _version, chain.Last, DateTimeOffset.UnixEpoch));
}
