using System.Collections.Immutable;
using System.Text.Json;
using AsielGrains.Domain;
using AsielGrains.Domain.Time;
using AsielGrains.Failpoints;
using AsielGrains.Grains.Snapshots;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;
using Orleans.Runtime;

namespace AsielGrains.Grains.Commands;

/// <summary>
/// Guards one stream of the journal: loads it, lets the domain decide, appends, and only then moves on. The one base
/// class of the solution, because every aggregate is guarded in the same way.
/// </summary>
abstract class JournaledGrain<TState, TCommand, TEvent>(
    EventJournal journal, TimeProvider time, SnapshotKeeper<TState> snapshots) : Grain
    where TState : IAggregate<TState, TCommand, TEvent>
    where TCommand : class
    where TEvent : IEvent
{
    /// <summary>How often a command is decided anew after another activation was faster.</summary>
    const int TriesMax = 3;

    readonly CommandMemory _memory = new();
    JournalCorruptException? _damage;

    protected EventJournal Journal => journal;

    /// <exception cref="JournalCorruptException">The stream could not be read.</exception>
    protected TState State
    {
        get => _damage is null ? field : throw Refused(_damage);
        private set;
    } = TState.Initial;

    protected long Version { get; private set; }

    protected JournalPosition Position { get; private set; }

    protected DateTimeOffset RecordedAt { get; private set; }

    /// <summary>The name of the stream this grain guards.</summary>
    protected abstract string StreamName { get; }

    GrainMoment<TState> Moment => new(State, Version, Position, RecordedAt, [.. _memory.Marks]);

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        try
        {
            await Load(cancellationToken);
        }
        catch (JournalCorruptException damage)
        {
            // Thrown from here it would look like a silo that can't be reached, and callers would try for ever.
            _damage = damage;
        }
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        Failpoint.Hit("deactivation");
        return _damage is null ? snapshots.Finish(this.GetGrainId(), Moment) : Task.CompletedTask;
    }

    /// <summary>Decides on a command and stores what follows from it.</summary>
    protected async Task<Answer> Carry(Envelope<TCommand> envelope)
    {
        using var activity = GrainTelemetry.StartCommand(envelope);
        var digest = journal.Digest(
            JsonSerializer.SerializeToUtf8Bytes(AsSent(envelope.Command), CommandJson.Default.Options));
        return GrainTelemetry.Counted(envelope.Command, await Decided(envelope, digest));
    }

    /// <summary>Reads what others may have appended since.</summary>
    protected async Task CatchUp(CancellationToken cancellation = default) =>
        Apply(await journal.Read<TEvent>(new StreamQuery(StreamName, Version), cancellation));

    /// <summary>
    /// The command as its sender meant it, without what the system filled in: a repeat must look the same.
    /// </summary>
    protected virtual TCommand AsSent(TCommand command) => command;

    /// <summary>What a claim on a V-number that did not hold means for this kind of aggregate.</summary>
    protected virtual Answer OnClaimTaken(AppendOutcome.ClaimTaken taken) => Fault.Conflict;

    /// <summary>
    /// Stores events that were decided on the state at hand. When another activation was faster its events are read
    /// and the answer is a conflict.
    /// </summary>
    /// <param name="sources">Whose fact each event is, when it is not of who asked.</param>
    protected Task<Answer> Append(
        ImmutableArray<TEvent> events, CommandStamp stamp, ImmutableArray<string?> sources) =>
        Guarded(async () => await Store(events, stamp, sources) ?? Fault.Conflict);

    Task<Answer> Decided(Envelope<TCommand> envelope, long digest) => Guarded(async () =>
    {
        for (var tries = 0; tries < TriesMax; tries++)
            if (await Try(envelope, digest) is { } answer)
                return answer;
        return Fault.Conflict;
    });

    async Task<Answer> Guarded(Func<Task<Answer>> store)
    {
        try
        {
            return await store();
        }
        catch (PersonErasedException)
        {
            return new Rejection(Reason.PersonErased, "The person's data were erased.");
        }
        catch (JournalUnavailableException)
        {
            // Whether it was stored is unknown: the next activation reads what is true.
            DeactivateOnIdle();
            return Fault.JournalUnavailable;
        }
    }

    async Task<Answer?> Try(Envelope<TCommand> envelope, long digest)
    {
        if (_memory.Find(envelope.RequestId) is { } mark)
            return mark.Digest == digest
                ? new Receipt(mark.Version, mark.Position, KnownAlready: false, Repeated: true)
                : Fault.RequestIdReused;

        var now = time.GetUtcNow();
        var decision = envelope.NotAfter < now
            ? new Rejection(Reason.CommandExpired, "The command came after its not_after.", "not_after")
            : TState.Decide(State, envelope.Command, DutchTime.DateAt(now));
        if (decision is { Rejection: null, Events.IsEmpty: false })
            return await Store(decision.Events, StampOf(envelope, digest));
        if (await WasBehind())
            return null;
        return decision.Rejection is { } rejection
            ? rejection
            : new Receipt(Version, Position, KnownAlready: true, Repeated: false);
    }

    // What is stored is checked by the journal; what is only answered must not rest on a history that another
    // activation has gone beyond, on the other side of a cut network or of a long pause.
    protected async Task<bool> WasBehind()
    {
        var before = Version;
        await CatchUp();
        return Version > before;
    }

    async Task<Answer?> Store(
        ImmutableArray<TEvent> events, CommandStamp stamp, ImmutableArray<string?> sources = default)
    {
        var next = events.Aggregate(State, TState.Evolve);
        switch (await journal.Append(StreamName, Version, stamp, events, sources, CancellationToken.None))
        {
            case AppendOutcome.Appended appended:
                Failpoint.Hit("before-memory");
                State = next;
                Advance(appended.Version, appended.Position, appended.RecordedAt, stamp);
                if (snapshots.IsDue(Version))
                    snapshots.Start(this.GetGrainId(), Moment);
                return new Receipt(appended.Version, appended.Position, KnownAlready: false, Repeated: false);
            case AppendOutcome.ClaimTaken taken:
                return OnClaimTaken(taken);
            default:
                await CatchUp();
                return null;
        }
    }

    async Task Load(CancellationToken cancellation)
    {
        // Most streams are short: the first events are read before a snapshot that would only exist after them.
        var first = await journal.Read<TEvent>(
            new StreamQuery(StreamName, CountMax: SnapshotLimits.EventsBetween), cancellation);
        var isShort = first.Count < SnapshotLimits.EventsBetween;
        if (!isShort && await Resume(cancellation))
            return;
        Apply(first);
        if (!isShort)
            await CatchUp(cancellation);
    }

    async Task<bool> Resume(CancellationToken cancellation)
    {
        if (await snapshots.Read(this.GetGrainId()) is not { } moment)
            return false;

        // Its last event is read once more: after a restored backup the journal may no longer hold it, or hold another
        // one in its place.
        var tail = await journal.Read<TEvent>(new StreamQuery(StreamName, moment.Version - 1), cancellation);
        if (tail is not [var last, ..] || !moment.EndsWith(last))
        {
            snapshots.Reject();
            return false;
        }

        (State, Version, Position, RecordedAt) = (moment.State, moment.Version, moment.Position, moment.RecordedAt);
        foreach (var mark in moment.Marks)
            _memory.Remember(mark);
        Apply(tail.Skip(1));
        return true;
    }

    // What was repaired meanwhile is found by the next activation.
    JournalCorruptException Refused(JournalCorruptException damage)
    {
        DeactivateOnIdle();
        return new(damage.Message, damage);
    }

    void Apply(IEnumerable<Recorded<TEvent>> events)
    {
        Sabotage.Replace("wall-clock-order", ref events, right =>
            right.OrderByDescending(recorded => recorded.Event.On));
        foreach (var recorded in events)
        {
            State = TState.Evolve(State, recorded.Event);
            Advance(recorded.Sequence, recorded.Position, recorded.RecordedAt, recorded.Stamp);
        }
    }

    void Advance(long version, JournalPosition position, DateTimeOffset recordedAt, CommandStamp stamp)
    {
        (Version, Position, RecordedAt) = (version, position, recordedAt);
        _memory.Remember(new(stamp.CommandId, stamp.Digest, version, position));
    }

    static CommandStamp StampOf(Envelope<TCommand> envelope, long digest) =>
        new(envelope.RequestId, digest, envelope.Caller.Organisation.ToString(), envelope.Caller.Purpose);
}
