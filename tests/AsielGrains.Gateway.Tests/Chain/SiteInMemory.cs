using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Reception;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>One site in memory, at noon of the chain's day.</summary>
public sealed class SiteInMemory(ChainInMemory chain) : ISiteGrain
{
    readonly Lock _turn = new();
    readonly Dictionary<Guid, (SiteCommand Command, Receipt Receipt)> _answered = [];
    ReceptionSite _state = ReceptionSite.Initial;
    long _version;
    JournalPosition _position;

    SiteMoment Now => new(DutchTime.StartOf(chain.Today).AddHours(12));

    public Task<Answer> Handle(Envelope<SiteCommand> envelope)
    {
        lock (_turn)
            return Task.FromResult(Answer(envelope));
    }

    public Task<SiteReading?> Read(SiteQuery query) => Task.FromResult(_state.IsOpened
        ? new SiteReading(
            SiteView.Of(_state, Now, query.Nights),
            query.Placement is { } id ? _state.FindPlacement(id, Now) : null,
            _version,
            _position,
            DateTimeOffset.UnixEpoch)
        : null);

    Answer Answer(Envelope<SiteCommand> envelope)
    {
        if (_answered.TryGetValue(envelope.RequestId, out var earlier))
            return earlier.Command == envelope.Command
                ? earlier.Receipt with { Repeated = true }
                : Fault.RequestIdReused;
        var decision = ReceptionSite.Decide(_state, envelope.Command with { At = Now.At }, chain.Today);
        if (decision.Rejection is { } rejection)
            return rejection;
        foreach (var @event in decision.Events)
        {
            _state = ReceptionSite.Evolve(_state, @event);
            _version++;
            _position = chain.Next();
        }

        var receipt = new Receipt(_version, _position, decision.Events.IsEmpty, Repeated: false);
        _answered[envelope.RequestId] = (envelope.Command, receipt);
        return receipt;
    }
}
