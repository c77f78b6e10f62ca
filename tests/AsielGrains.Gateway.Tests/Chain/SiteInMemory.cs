using AsielGrains.Domain.Reception;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Reception;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>One site in memory, at noon of the chain's day.</summary>
public sealed class SiteInMemory(ChainInMemory chain, SiteId id) : ISiteGrain
{
    readonly Lock _turn = new();
    readonly List<(SiteEvent Event, DateTimeOffset RecordedAt)> _history = [];
    readonly Dictionary<Guid, (SiteCommand Command, Receipt Receipt)> _answered = [];
    ReceptionSite _state = ReceptionSite.Initial;
    long _version;
    JournalPosition _position;

    /// <summary>How often it was asked to be read.</summary>
    public int Reads { get; private set; }

    /// <summary>Answers as a silo did that knew no places in an answer.</summary>
    public bool IsOfEarlierVersion { get; set; }

    SiteMoment Now => new(DutchTime.StartOf(chain.Today).AddHours(12));

    public Task<Answer> Handle(Envelope<SiteCommand> envelope)
    {
        lock (_turn)
        {
            var answer = Answer(envelope);
            return Task.FromResult(
                answer.Receipt is not null && envelope.Command is SiteCommand.Hold hold && !IsOfEarlierVersion
                    ? answer with { Places = _state.FindPlacement(hold.Id, Now)?.Places }
                    : answer);
        }
    }

    public Task<SiteReading?> Read(SiteQuery query)
    {
        Reads++;
        return Task.FromResult(_state.IsOpened
            ? new SiteReading(
                SiteView.Of(_state, Now, query.Nights),
                query.Placement is { } id ? _state.FindPlacement(id, Now) : null,
                _version,
                _position,
                DateTimeOffset.UnixEpoch)
            : null);
    }

    public Task<SiteReading?> ReadPast(PastSiteQuery query)
    {
        if (!_state.IsOpened)
            return Task.FromResult<SiteReading?>(null);
        var asOf = new SiteMoment(query.AsOf ?? Now.At);
        var past = _history.TakeWhile(one => one.RecordedAt <= asOf.At).ToArray();
        var site = past.Aggregate(ReceptionSite.Initial, (state, one) => ReceptionSite.Evolve(state, one.Event));
        var view = SiteView.Of(site.IsOpened ? site : _state, asOf, query.Nights) with
        {
            Nights = SitePast.Nights(past, asOf, query.From ?? asOf.Today, query.Nights),
        };
        return Task.FromResult<SiteReading?>(new(view, null, _version, _position, DateTimeOffset.UnixEpoch));
    }

    public Task<TonightReading?> ReadTonight() => Task.FromResult(_state.IsOpened
        ? new TonightReading(SiteTonight.Of(ReceptionSite.Initial, _history, Now), _position)
        : null);

    Answer Answer(Envelope<SiteCommand> envelope)
    {
        // As the guardian does: a repeat finds other options, and is a repeat still.
        var asked = envelope.Command;
        if (asked is SiteCommand.Hold hold)
            envelope = envelope with { Command = hold with { Advice = null } };
        if (_answered.TryGetValue(envelope.RequestId, out var earlier))
            return earlier.Command == envelope.Command
                ? earlier.Receipt with { Repeated = true }
                : Fault.RequestIdReused;
        var decision = ReceptionSite.Decide(_state, asked with { At = Now.At }, chain.Today);
        if (decision.Rejection is { } rejection)
            return rejection;
        foreach (var @event in decision.Events)
        {
            _state = ReceptionSite.Evolve(_state, @event);
            _version++;
            _history.Add((@event, Now.At));
            _position = chain.Tell(id, @event, Now.At);
        }

        var receipt = new Receipt(_version, _position, decision.Events.IsEmpty, Repeated: false);
        _answered[envelope.RequestId] = (envelope.Command, receipt);
        return receipt;
    }
}
