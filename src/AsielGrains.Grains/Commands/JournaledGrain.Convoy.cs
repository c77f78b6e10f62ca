using System.Collections.Immutable;
using System.Text.Json;
using AsielGrains.Domain;
using AsielGrains.Grains.Hosting;
using AsielGrains.Grains.Telemetry;
using Orleans.Runtime;

namespace AsielGrains.Grains.Commands;

abstract partial class JournaledGrain<TState, TCommand, TEvent>
{
    /// <summary>How often a command is decided anew after another activation was faster.</summary>
    const int TriesMax = 3;

    Queue<AskedCommand<TCommand>> _asked = new();

    /// <summary>Decides on a command and stores what follows from it.</summary>
    protected async Task<Answer> Carry(Envelope<TCommand> envelope)
    {
        using var activity = GrainTelemetry.StartCommand(envelope);
        if (_damage is not null)
            throw Refused(_damage);
        // Orleans counts only what waits for a grain that takes one call at a time.
        if (_asked.Count >= ChainSilo.WaitingPerGrainMax)
            throw new LimitExceededException(
                nameof(ChainSilo.WaitingPerGrainMax), _asked.Count, ChainSilo.WaitingPerGrainMax, "");
        var digest = journal.Digest(
            JsonSerializer.SerializeToUtf8Bytes(AsSent(envelope.Command), CommandJson.Default.Options));
        var asked = new AskedCommand<TCommand>(envelope, digest);
        _asked.Enqueue(asked);
        await InTurn(async () =>
        {
            while (!asked.Answer.IsCompleted)
                await CarryNext();
        });
        return GrainTelemetry.Counted(envelope.Command, await asked.Answer);
    }

    async Task CarryNext()
    {
        var convoy = new Convoy<TState, TCommand, TEvent>(State, _memory);
        while (_asked.TryPeek(out var next) && convoy.TryTake(next, time.GetUtcNow()))
            _asked.Dequeue();
        try
        {
            if (await Guarded(() => Carry(convoy)) is { } answer)
                foreach (var asked in convoy.All)
                    asked.Reply(answer);
        }
        catch (Exception failure)
        {
            foreach (var asked in convoy.All)
                asked.Fail(failure);
        }
    }

    // What everybody gets who has no answer yet; null when each has one, or is asked anew.
    async Task<Answer?> Carry(Convoy<TState, TCommand, TEvent> convoy)
    {
        if (convoy.HasEvents)
        {
            var (receipts, refused) = await Append(
                convoy.Events, convoy.State, convoy.Carried.Select(carried => (carried.Asked.Stamp, carried.Events)));
            if (refused is not null)
                return refused;
            if (receipts.IsEmpty)
                return AskAgain(convoy.All);
            foreach (var ((asked, _), receipt) in convoy.Carried.Zip(receipts))
                asked.Reply(receipt);
        }

        return await Tell([.. convoy.Told]);
    }

    async Task<Answer?> Tell(ImmutableArray<(AskedCommand<TCommand> Asked, Decision<TEvent> Decision)> told)
    {
        if (told.IsEmpty)
            return null;
        var before = Version;
        await ReadOn();
        if (Version > before)
            return AskAgain(told.Select(one => one.Asked));
        foreach (var (asked, decision) in told)
            asked.Reply(decision.Rejection is { } rejection
                ? rejection
                : new Receipt(Version, Position, KnownAlready: true, Repeated: false));
        return null;
    }

    Answer? AskAgain(IEnumerable<AskedCommand<TCommand>> commands)
    {
        var again = new Queue<AskedCommand<TCommand>>();
        foreach (var asked in commands)
            if (++asked.Tries == TriesMax)
                asked.Reply(Fault.Conflict);
            else
                again.Enqueue(asked);
        foreach (var asked in _asked)
            again.Enqueue(asked);
        _asked = again;
        return null;
    }
}
