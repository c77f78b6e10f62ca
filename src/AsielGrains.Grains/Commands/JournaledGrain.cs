using System.Collections.Immutable;
using System.Text.Json;
using AsielGrains.Domain;
using AsielGrains.Failpoints;
using AsielGrains.Grains.Snapshots;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;
using AsielGrains.Journal.Storage;
using Orleans.Runtime;

namespace AsielGrains.Grains.Commands;

/// <summary>
/// Guards one stream of the journal: loads it, lets the domain decide, appends, and only then moves on. What is asked
/// meanwhile goes into the next append together. The one base class of the solution, because every aggregate is guarded
/// in the same way.
/// </summary>
abstract partial class JournaledGrain<TState, TCommand, TEvent>(
    EventJournal journal, TimeProvider time, SnapshotKeeper<TState> snapshots) : Grain
    where TState : IAggregate<TState, TCommand, TEvent>
    where TCommand : class
    where TEvent : IEvent
{
    readonly CommandMemory _memory = new();
    Task _turn = Task.CompletedTask;
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

    /// <summary>Reads what others may have appended since.</summary>
    protected Task CatchUp() => InTurn(() => ReadOn());

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
    protected async Task<Answer> Append(
        ImmutableArray<TEvent> events, CommandStamp stamp, ImmutableArray<string?> sources)
    {
        var stamped = events.Select((@event, at) => new Stamped<TEvent>(
            @event, sources.IsDefaultOrEmpty ? stamp : stamp with { Source = sources[at] }));
        var answer = (Answer)Fault.Conflict;
        await InTurn(async () => answer = await Guarded(async () =>
            await Append([.. stamped], events.Aggregate(State, TState.Evolve), [(stamp, events.Length)]) switch
            {
                ([var receipt], _) => receipt,
                (_, var refused) => refused,
            }) ?? Fault.Conflict);
        return answer;
    }

    /// <summary>
    /// Whether another activation has gone on. What is stored is checked by the journal; what is only answered must not
    /// rest on a history that is not the last, on the other side of a cut network or of a long pause.
    /// </summary>
    protected async Task<bool> WasBehind()
    {
        var before = Version;
        await CatchUp();
        return Version > before;
    }

    // One after the other: who reads the journal in the midst of an append would count its events twice.
    async Task InTurn(Func<Task> work)
    {
        var (before, done) = (_turn, new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
        _turn = done.Task;
        await before;
        try
        {
            await work();
        }
        finally
        {
            done.SetResult();
        }
    }

    async Task<Answer?> Guarded(Func<Task<Answer?>> store)
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

    // A receipt for each of the commands, or why there is none; neither when another activation was faster.
    async Task<(ImmutableArray<Receipt> Receipts, Answer? Refused)> Append(
        ImmutableArray<Stamped<TEvent>> events, TState next, IEnumerable<(CommandStamp Stamp, int Events)> commands)
    {
        switch (await journal.Append(StreamName, Version, events, CancellationToken.None))
        {
            case AppendOutcome.Appended appended:
                Failpoint.Hit("before-memory");
                State = next;
                var receipts = Advance(appended, commands);
                if (snapshots.IsDue(Version))
                    snapshots.Start(this.GetGrainId(), Moment);
                return (receipts, null);
            case AppendOutcome.ClaimTaken taken:
                return ([], OnClaimTaken(taken));
            default:
                await ReadOn();
                return ([], null);
        }
    }

    // Each command went as far as the last of its events.
    ImmutableArray<Receipt> Advance(
        AppendOutcome.Appended appended, IEnumerable<(CommandStamp Stamp, int Events)> commands)
    {
        var receipts = ImmutableArray.CreateBuilder<Receipt>(1);
        var (first, stored) = (Version, 0);
        foreach (var (stamp, events) in commands)
        {
            stored += events;
            Advance(first + stored, appended.PositionOf(stored - 1), appended.RecordedAt, stamp);
            receipts.Add(new(Version, Position, KnownAlready: false, Repeated: false));
        }

        return receipts.ToImmutable();
    }

    async Task ReadOn(CancellationToken cancellation = default) =>
        Apply(await journal.Read<TEvent>(new StreamQuery(StreamName, Version), cancellation));

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
            await ReadOn(cancellation);
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
}
