using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Commands;
using AsielGrains.Journal;
using AsielGrains.Journal.Codec;

namespace AsielGrains.Checker.Tests.Simulation;

/// <summary>
/// One activation of a case: the way of a command through memory, rule, append and state, as the grain goes it. There
/// can be two of them for one case, and each can be behind.
/// </summary>
sealed class SimulatedGuardian(CaseId id, SimulatedJournal journal)
{
    const int TriesMax = 3;

    readonly CommandMemory _memory = new();

    public AsylumCase State { get; private set; } = AsylumCase.Initial;

    public long Version { get; private set; }

    JournalPosition Position { get; set; }

    /// <summary>Reads what it has not seen.</summary>
    public void CatchUp()
    {
        foreach (var row in journal.Stream(id).Skip((int)Version))
        {
            // The journal keeps what is personal apart, and puts it back when it is read.
            var decoded = EventCodec.Decode(row.Fed.Type, row.Fed.TypeVersion, row.Fed.Body)
                .WithPersonal((row.Cause as CaseCommand.Register)?.Personal);
            State = AsylumCase.Evolve(State, (CaseEvent)decoded);
            Advance(row);
        }
    }

    /// <returns>A receipt; null when the command was refused or somebody else was always faster.</returns>
    public Receipt? Handle(Guid command, long digest, CaseCommand content, DateOnly today)
    {
        for (var tries = 0; tries < TriesMax; tries++)
        {
            if (_memory.Find(command) is { } mark)
                return mark.Digest == digest ? new(mark.Version, mark.Position, false, Repeated: true) : null;
            var decision = AsylumCase.Decide(State, content, today);
            if (decision.Rejection is not null)
                return null;
            if (decision.Events.IsEmpty)
                return new(Version, Position, KnownAlready: true, false);
            if (journal.Append(id, Version, command, digest, content, decision.Events[0]) is { } row)
            {
                State = AsylumCase.Evolve(State, decision.Events[0]);
                Advance(row);
                return new(Version, Position, false, false);
            }

            CatchUp();
        }

        return null;
    }

    void Advance(StoredRow row)
    {
        (Version, Position) = (row.Sequence, row.Fed.Position);
        _memory.Remember(new(row.Command, row.Digest, row.Sequence, row.Fed.Position));
    }
}
