using AsielGrains.Domain;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Time;
using AsielGrains.Grains.Cases;
using AsielGrains.Grains.Commands;
using AsielGrains.Grains.Deadlines;
using AsielGrains.Grains.Snapshots;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;

namespace AsielGrains.Grains.Orders;

[GrainType("order")]
sealed class ExtensionOrderGrain(
    EventJournal journal, TimeProvider time, SnapshotKeeper<ExtensionOrder> snapshots, DeadlineReplica deadlines)
    : JournaledGrain<ExtensionOrder, OrderCommand, OrderEvent>(journal, time, snapshots), IExtensionOrderGrain
{
    const int AtOnceMax = 32;

    const int EventsPerPage = 5;

    // Extending is the IND's; what the guardian does in its name bears its organisation.
    static readonly Caller Guardian = new(Organisation.Ind, "systeem.opdrachten", Purposes.AsylumProcedure);

    readonly TimeProvider _time = time;

    // How far the round has come. The journal is told only together with results: what it says may be older.
    Round? _round;

    protected override string StreamName => Streams.Of(Id);

    OrderId Id => OrderId.Parse(this.GetPrimaryKeyString(), null);

    DateOnly Today => DutchTime.DateAt(_time.GetUtcNow());

    public Task<Answer> Handle(Envelope<OrderCommand> envelope) => Carry(envelope);

    public async Task<OrderReading?> Read()
    {
        await CatchUp();
        return State.IsPlaced ? new(State, Version, Position, RecordedAt) : null;
    }

    public async Task<OrderResults> Results(long after)
    {
        var events = await Journal.Read<OrderEvent>(new StreamQuery(StreamName, after, CountMax: EventsPerPage));
        CaseResult[] results =
        [
            .. events.Select(recorded => recorded.Event)
                .OfType<OrderEvent.CasesTreated>()
                .SelectMany(treated => treated.Results),
        ];
        return new(results, events.Count == EventsPerPage ? events[^1].Sequence : null);
    }

    public async Task<bool> Advance()
    {
        if (!State.IsInForceOn(Today) || !deadlines.IsComplete)
            return false;
        var round = _round ?? Begun();
        var page = deadlines.CasesIn(
            new(State.Terms!.Category, Id, round.Since, round.Last, ExtensionOrder.ResultsMax));
        List<CaseResult> results = [];
        foreach (var some in page.Cases.Chunk(AtOnceMax))
        {
            var answers = await Task.WhenAll(some.Select(Extend));
            // What became of it is unknown: the same cases are asked again later.
            if (answers.Any(answer => answer.Fault is not Fault.None))
                return false;
            results.AddRange(some.Zip(answers, ResultOf).OfType<CaseResult>());
        }

        if (!await Noted(results, page.Last, round))
            return false;
        _round = page.Last is { } last
            ? round with { Last = last }
            : new(null, At(deadlines.Position), PositionOf(round.At));
        return page.Last is not null;
    }

    Round Begun() => State.Last is { } last
        ? new(last, State.RoundAt, PositionOf(State.Since))
        : new(null, At(deadlines.Position), PositionOf(State.Since));

    // A round in which nothing was done, or nothing yet, leaves no trace.
    async Task<bool> Noted(List<CaseResult> results, CaseId? last, Round round)
    {
        if (results.Count == 0 && (last is not null || State is { Last: null, Rounds: > 0 }))
            return true;
        var note = new OrderCommand.Note([.. results], last, round.At);
        return (await Carry(new(Guid.NewGuid(), note, Guardian))).Receipt is not null;
    }

    Task<Answer> Extend(CaseId id) => GrainFactory.GetCase(id).Handle(
        new(RequestId(id), new CaseCommand.ExtendByOrder(Id, State.Terms!), Guardian));

    static CaseResult? ResultOf(CaseId id, Answer answer) => answer switch
    {
        { Receipt.KnownAlready: true } => new(id, CaseOutcome.KnownAlready),
        { Receipt: not null } => new(id, CaseOutcome.Extended),
        // It left the category after it was found there.
        { Rejection.Reason: Reason.NotInCategory } => null,
        _ => new(id, CaseOutcome.Refused, answer.Rejection!.Reason),
    };

    // The same case is extended once by an order, however often it is asked.
    Guid RequestId(CaseId id) =>
        DerivedGuid.Of($"order|{Id}|{id}");

    static JournalPlace At(JournalPosition position) => new(position.Transaction, position.Offset);

    static JournalPosition PositionOf(JournalPlace place) => new(place.Transaction, place.Offset);

    /// <param name="Last">The last case that was looked at; null: none yet.</param>
    /// <param name="At">Where the journal was when the round began.</param>
    /// <param name="Since">Cases in which nothing happened after this are left out.</param>
    sealed record Round(CaseId? Last, JournalPlace At, JournalPosition Since);
}
