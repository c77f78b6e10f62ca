using System.Text.Json;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Gvl;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>One joint location in memory, at noon of the chain's day.</summary>
public sealed class GvlInMemory(ChainInMemory chain) : IGvlGrain
{
    readonly Lock _turn = new();
    readonly Dictionary<Guid, (string Command, Receipt Receipt)> _answered = [];
    GvlLocation _state = GvlLocation.Initial;
    long _version;
    JournalPosition _position;

    GvlMoment Now => new(DutchTime.StartOf(chain.Today).AddHours(12));

    public Task<Answer> Handle(Envelope<GvlCommand> envelope)
    {
        lock (_turn)
            return Task.FromResult(Answer(envelope));
    }

    public Task<GvlReading<GvlBoard>?> Board() => Read(() => GvlBoard.Of(_state, Now));

    public Task<GvlReading<HouseholdsSteps>?> Mandatory(MandatoryQuery query) => Read(
        () => new HouseholdsSteps([.. query.Files.Select(file => MandatorySteps.Of(_state, file))]));

    public Task<GvlReading<BookedHouseholds>?> Booked() => Read(() => BookedHouseholds.Of(_state, Now));

    public Task<GvlReading<AwaitedHouseholds>?> Awaited() => Read(() => AwaitedHouseholds.Of(_state, Now));

    public Task<GvlReading<GvlDay>?> Day(DayQuery query) => Read(
        () => GvlDay.Of(_state, query.Files, query.Agenda, Now));

    public Task<GvlReading<FreeStarts>?> FreeStarts(FreeStartsQuery query) => Read(
        () => new FreeStarts(_state.FreeStarts(query.Step, query.Persons, query.Day, Now)));

    public Task<GvlReading<HearingPlan>?> PlanHearing(HearingQuery query) => Read(
        () => _state.PlanOf(query.Question, Now));

    public Task<GvlReading<DayForecast>?> Forecast(ForecastQuery query) => Read(
        () => DayForecast.Of(_state, query.Day ?? Now.Today.AddDays(1), query.Others, query.Beds));

    public Task<GvlReading<SharedUse>?> SharedUse(SharedUseQuery query) => Read(
        () => Domain.Gvl.SharedUse.Of(_state, query.From, query.Through, query.CostCents));

    Task<GvlReading<TView>?> Read<TView>(Func<TView> view) => Task.FromResult(_state.IsOpened
        ? new GvlReading<TView>(view(), _version, _position, DateTimeOffset.UnixEpoch)
        : null);

    Answer Answer(Envelope<GvlCommand> envelope)
    {
        var text = JsonSerializer.Serialize(
            envelope.Command is GvlCommand.BookMissing missing ? missing with { File = null } : envelope.Command);
        if (_answered.TryGetValue(envelope.RequestId, out var earlier))
            return earlier.Command == text ? earlier.Receipt with { Repeated = true } : Fault.RequestIdReused;
        var command = envelope.Command with { At = Now.At, By = envelope.Caller.Organisation };
        var decision = GvlLocation.Decide(_state, command, chain.Today);
        if (decision.Rejection is { } rejection)
            return rejection;
        foreach (var @event in decision.Events)
        {
            _state = GvlLocation.Evolve(_state, @event);
            _version++;
            _position = chain.TellElsewhere();
        }

        var receipt = new Receipt(_version, _position, decision.Events.IsEmpty, Repeated: false);
        _answered[envelope.RequestId] = (text, receipt);
        return receipt;
    }
}
