using System.Text.Json;
using AsielGrains.Domain.Regietafels;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Regietafels;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>One sitting of the Regietafel in memory.</summary>
public sealed class RegietafelInMemory(ChainInMemory chain) : IRegietafelGrain
{
    readonly Lock _turn = new();
    readonly Dictionary<Guid, (string Command, Receipt Receipt)> _answered = [];
    Regietafel _state = Regietafel.Initial;
    long _version;
    JournalPosition _position;

    public Task<Answer> Handle(Envelope<RegietafelCommand> envelope)
    {
        lock (_turn)
            return Task.FromResult(Answer(envelope));
    }

    public Task<RegietafelReading?> Read() => Task.FromResult(
        _state.Table is null ? null : new RegietafelReading(_state, _version, _position));

    Answer Answer(Envelope<RegietafelCommand> envelope)
    {
        var command = JsonSerializer.Serialize(envelope.Command);
        if (_answered.TryGetValue(envelope.RequestId, out var earlier))
            return earlier.Command == command ? earlier.Receipt with { Repeated = true } : Fault.RequestIdReused;
        var decision = Regietafel.Decide(_state, envelope.Command, chain.Today);
        if (decision.Rejection is { } rejection)
            return rejection;
        foreach (var @event in decision.Events)
        {
            _state = Regietafel.Evolve(_state, @event);
            _version++;
            _position = chain.Next();
        }

        var receipt = new Receipt(_version, _position, decision.Events.IsEmpty, Repeated: false);
        _answered[envelope.RequestId] = (command, receipt);
        return receipt;
    }
}
