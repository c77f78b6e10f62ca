using System.Globalization;
using AsielGrains.Domain.Gvl;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Snapshots;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Gvl;

[GrainType(JointLocationReference.Name)]
sealed class GvlGrain(EventJournal journal, TimeProvider time, SnapshotKeeper<GvlLocation> snapshots)
    : JournaledGrain<GvlLocation, GvlCommand, GvlEvent>(journal, time, snapshots), IGvlGrain
{
    readonly TimeProvider _time = time;

    protected override string StreamName =>
        Streams.OfGvl(SiteId.Parse(this.GetPrimaryKeyString(), CultureInfo.InvariantCulture));

    GvlMoment Now => new(_time.GetUtcNow());

    // The guardian's clock says what is late, never the caller's; and the caller's token who asks.
    public Task<Answer> Handle(Envelope<GvlCommand> envelope) => Carry(envelope with
    {
        Command = envelope.Command with { At = _time.GetUtcNow(), By = envelope.Caller.Organisation },
    });

    public Task<GvlReading<GvlBoard>?> Board() => Read(location => GvlBoard.Of(location, Now));

    public Task<GvlReading<FreeStarts>?> FreeStarts(FreeStartsQuery query) => Read(location =>
        new FreeStarts(location.FreeStarts(query.Step, query.Persons, query.Day, Now)));

    public Task<GvlReading<HearingPlan>?> PlanHearing(HearingQuery query) => Read(location =>
        location.PlanOf(query.Question, Now));

    public Task<GvlReading<DayForecast>?> Forecast(ForecastQuery query) => Read(location =>
        DayForecast.Of(location, query.Day ?? Now.Today.AddDays(1), query.Others, query.Beds));

    public Task<GvlReading<SharedUse>?> SharedUse(SharedUseQuery query) => Read(location =>
        Domain.Gvl.SharedUse.Of(location, query.From, query.Through, query.CostCents));

    public Task<GvlReading<HouseholdsSteps>?> Mandatory(MandatoryQuery query) => Read(location =>
        new HouseholdsSteps([.. query.Files.Select(file => MandatorySteps.Of(location, file))]));

    public Task<GvlReading<BookedHouseholds>?> Booked() => Read(location => BookedHouseholds.Of(location, Now));

    public Task<GvlReading<AwaitedHouseholds>?> Awaited() => Read(location => AwaitedHouseholds.Of(location, Now));

    public Task<GvlReading<GvlDay>?> Day(DayQuery query) => Read(location =>
        GvlDay.Of(location, query.Files, query.Agenda, Now));

    // A repeat comes at another moment, and the cases may say more by then.
    protected override GvlCommand AsSent(GvlCommand command) => command is GvlCommand.BookMissing missing
        ? missing with { At = default, File = null }
        : command with { At = default };

    async Task<GvlReading<TView>?> Read<TView>(Func<GvlLocation, TView> view)
    {
        // Another activation may have gone on, on the other side of a cut network.
        await CatchUp();
        return State.IsOpened ? new(view(State), Version, Position, RecordedAt) : null;
    }
}
