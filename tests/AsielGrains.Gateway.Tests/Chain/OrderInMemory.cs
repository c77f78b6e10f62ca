using AsielGrains.Domain.Orders;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Orders;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>One order over many cases in memory, by the real rules; a test sets the results.</summary>
public sealed class OrderInMemory(ChainInMemory chain) : IExtensionOrderGrain
{
    long _version;

    public ExtensionOrder State { get; private set; } = ExtensionOrder.Initial;

    public OrderResults Noted { get; set; } = new([], null);

    public Task<Answer> Handle(Envelope<OrderCommand> envelope)
    {
        var decision = ExtensionOrder.Decide(State, envelope.Command, chain.Today);
        if (decision.Rejection is { } rejection)
            return Task.FromResult<Answer>(rejection);
        State = decision.Events.Aggregate(State, ExtensionOrder.Evolve);
        _version += decision.Events.Length;
        return Task.FromResult<Answer>(new Receipt(_version, chain.Next(), decision.Events.IsEmpty, Repeated: false));
    }

    public Task<OrderReading?> Read() => Task.FromResult(
        State.IsPlaced ? new OrderReading(State, _version, new(0, 1), DateTimeOffset.UnixEpoch) : null);

    public Task<OrderResults> Results(long after) => Task.FromResult(Noted);

    public Task<bool> Advance() => Task.FromResult(false);
}
