using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Models;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Commands;
using AsielGrains.Journal;

namespace AsielGrains.Checker.Tests.Simulation;

/// <summary>
/// The simulator's own knowledge of what must be: written from the checker's model, not from the product.
/// </summary>
sealed class SimulatedBooks(SimulatedJournal journal)
{
    readonly Dictionary<CaseId, List<ModelCase>> _states = [];
    readonly Dictionary<Guid, (CaseId Case, Receipt Receipt)> _acknowledged = [];
    readonly HashSet<Guid> _stored = [];
    readonly Dictionary<string, PersonId> _owners = new(StringComparer.Ordinal);
    readonly List<string> _broken = [];
    int _taken;

    /// <summary>What was found wrong.</summary>
    public IReadOnlyList<string> Broken => _broken;

    /// <summary>Replays rows that are new: each must follow from its command (I1, I2, I4).</summary>
    public void Replay()
    {
        for (; _taken < journal.Rows.Count; _taken++)
            Take(journal.Rows[_taken]);
    }

    public void Acknowledge(CaseId id, Guid command, Receipt receipt, CaseCommand content)
    {
        if (receipt.KnownAlready)
        {
            var (kind, said) = SaidBy(content);
            Require(
                At(id, receipt.Version).Judge(kind, said).IsKnown, $"I2 {command} was not known at {receipt.Version}");
            return;
        }

        var rows = journal.Stream(id);
        Require(
            receipt.Version >= 1 && receipt.Version <= rows.Count && rows[(int)receipt.Version - 1].Command == command,
            $"I1 {command} is not stored as {receipt.Version}");
        if (!_acknowledged.TryAdd(command, (id, receipt)))
            Require(
                _acknowledged[command].Receipt.Version == receipt.Version && receipt.Repeated,
                $"I2 {command} was answered otherwise before");
    }

    /// <summary>I8: the state a reader is shown is that of its version, and no older than was asked for.</summary>
    public void Read(CaseId id, long minVersion, long version, AsylumCase shown)
    {
        Require(version >= minVersion, $"I8 version {version} shown, {minVersion} asked for");
        Require(Same(At(id, version), shown), $"I8 {id} shows another state than version {version}");
    }

    /// <summary>I1 at the end: whatever was acknowledged is where it was said to be.</summary>
    public void Close()
    {
        foreach (var (command, told) in _acknowledged)
            Require(
                journal.Stream(told.Case)[(int)told.Receipt.Version - 1].Command == command,
                $"I1 {command} is gone");
    }

    public void Require(bool holds, string otherwise)
    {
        if (!holds)
            _broken.Add(otherwise);
    }

    void Take(StoredRow row)
    {
        if (!_states.TryGetValue(row.Case, out var states))
            _states[row.Case] = states = [ModelCase.Unknown];
        Require(row.Sequence == states.Count, $"I1 {row.Case} has {row.Sequence} after {states.Count - 1}");
        Require(_stored.Add(row.Command), $"I2 {row.Command} is stored twice");
        var (kind, said) = SaidBy(row.Cause);
        var answer = states[^1].Judge(kind, said);
        Require(answer.Next is not null, $"model refuses {row.Cause}: {answer.Refusal}");
        states.Add(answer.Next ?? states[^1]);
        if (row.Cause is CaseCommand.Register { Personal.VNumber: { } number } register)
            Require(
                _owners.TryAdd(number.Digits, register.Person) || _owners[number.Digits] == register.Person,
                "I4 a V-number belongs to two persons");
    }

    ModelCase At(CaseId id, long version) =>
        _states.TryGetValue(id, out var states) && version < states.Count ? states[(int)version] : ModelCase.Unknown;

    static bool Same(ModelCase model, AsylumCase shown) =>
        model.Stage == (int)shown.Stage
        && model.AnnouncedOn == Text(shown.AnnouncedOn)
        && model.RegisteredOn == Text(shown.RegisteredOn)
        && model.LodgedOn == Text(shown.LodgedOn)
        && model.WithdrawnOn == Text(shown.WithdrawnOn)
        && model.Kind == (int)shown.Kind
        && (model.Nationality ?? "XXX") == shown.Nationality.Code
        && model.Household == shown.Household?.ToString();

    static (OperationKind, CaseArguments) SaidBy(CaseCommand command) => command switch
    {
        CaseCommand.Announce said => (OperationKind.Announce, new()
        {
            AnnouncedOn = Text(said.On), Kind = (int)said.Kind, Nationality = said.Nationality.Code,
        }),
        CaseCommand.Register said => (OperationKind.Register, new()
        {
            RegisteredOn = Text(said.On), Kind = (int)said.Kind, Nationality = said.Nationality.Code,
            VNumber = said.Personal.VNumber?.Digits,
        }),
        CaseCommand.Lodge said => (OperationKind.Lodge, new() { LodgedOn = Text(said.On) }),
        CaseCommand.Withdraw said => (OperationKind.Withdraw, new() { WithdrawnOn = Text(said.On) }),
        CaseCommand.Correct said => (OperationKind.Correct, new()
        {
            RegisteredOn = Text(said.RegisteredOn), LodgedOn = Text(said.LodgedOn),
            Nationality = said.Nationality?.Code, Household = said.Household?.ToString(),
        }),
        _ => throw new InvalidOperationException($"{command} is not played."),
    };

    static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd");
}
