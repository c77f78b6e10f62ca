using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Journals;
using AsielGrains.Checker.Models;

namespace AsielGrains.Checker.Checks;

/// <summary>
/// The white-box check of one case in linear time: the order of its commands is known from the rows, so no search is
/// needed. The model is replayed over the rows, and every answer must fit its place.
/// </summary>
sealed class StreamCheck
{
    readonly string _key;
    readonly IReadOnlyList<LoggedEvent> _rows;
    readonly IReadOnlyList<Operation> _operations;
    readonly Persons _persons;
    readonly bool _strict;
    readonly Verdict _verdict;
    readonly ILookup<Guid, Operation> _byCommand;
    readonly Dictionary<Guid, long> _versions = [];
    readonly List<ModelCase> _states = [ModelCase.Unknown];
    readonly List<string?> _owners = [null];
    readonly RealTime _time;

    public StreamCheck(
        string key,
        IReadOnlyList<LoggedEvent> rows,
        IReadOnlyList<Operation> operations,
        Persons persons,
        bool strict,
        Verdict verdict)
    {
        (_key, _rows, _operations, _persons, _strict, _verdict) = (key, rows, operations, persons, strict, verdict);
        _byCommand = operations.Where(operation => operation is { Kind: not OperationKind.Read, Reuses: false })
            .ToLookup(operation => operation.Command);
        _time = new(
            operations.Where(operation => RealTime.VersionIn(operation.Outcome) is not null)
                .Select(operation => (operation.Returned!.Value, RealTime.VersionIn(operation.Outcome)!.Value)),
            rows.Where(row => _byCommand.Contains(row.Command))
                .Select(row => (FirstSent(row.Command), row.Sequence)));
    }

    public void Run()
    {
        for (var i = 0; i < _rows.Count; i++)
            Replay(_rows[i], i);
        foreach (var operation in _operations)
            Judge(operation);
        foreach (var copies in _byCommand)
            if (copies.Count(IsFirstAnswer) > 1)
                Add("I2", $"command {copies.Key:N} was answered as new more than once");
    }

    static bool IsFirstAnswer(Operation copy) =>
        copy is { Attempts: 1, Outcome: Outcome.Accepted { KnownAlready: false, Repeated: false } };

    void Replay(LoggedEvent row, int index)
    {
        if (row.Sequence != index + 1)
            Add("I1", $"row {index + 1} has version {row.Sequence}");
        if (index > 0 && row.Place <= _rows[index - 1].Place)
            Add("I7", $"version {row.Sequence} stands before the version it follows");
        if (!_versions.TryAdd(row.Command, index + 1))
            Add("I2", $"command {row.Command:N} is stored as {_versions[row.Command]} and as {row.Sequence}");

        var before = _states[^1];
        var command = _byCommand[row.Command].FirstOrDefault();
        _states.Add(command is null ? before : After(before, row, command));
        _owners.Add(row.Text("person") is { } person && (row.Type == "case.registered" || before.RegisteredOn is null)
            ? person
            : _owners[^1]);
        if (command is null)
            Add("I2", $"version {row.Sequence} comes from a command nobody sent");
        else if (_time.ToldBefore(FirstSent(row.Command)) >= row.Sequence)
            Add("I14", $"version {row.Sequence} was there before its command was sent");
    }

    ModelCase After(ModelCase before, LoggedEvent row, Operation command)
    {
        if (EventBodies.Difference(row, command.Kind, command.Arguments) is { } difference)
            Add("model", $"version {row.Sequence} {difference}");
        var answer = before.Judge(command.Kind, command.Arguments);
        if (answer.Next is null)
            Add("model", $"version {row.Sequence}, {command.Kind}, should be {answer.Refusal ?? "known already"}");
        if (_byCommand[row.Command].All(copy => copy.IsDefiniteRefusal))
            Add("I2", $"version {row.Sequence} is stored although its command was refused");
        return answer.Next ?? before;
    }

    void Judge(Operation operation)
    {
        switch (operation.Outcome)
        {
            case Outcome.Accepted when operation.Reuses:
                Add("I2", $"a reused request id was accepted: {operation}");
                break;
            case Outcome.Accepted { KnownAlready: true } known:
                Holds(operation, known.Version, state => state.Judge(operation.Kind, operation.Arguments).IsKnown);
                break;
            case Outcome.Accepted accepted:
                Stored(operation, accepted);
                break;
            case Outcome.Seen seen:
                Shown(operation, seen.View);
                break;
            case Outcome.Refused refused when operation.IsDefiniteRefusal:
                Refused(operation, refused.Reason);
                break;
        }
    }

    void Stored(Operation operation, Outcome.Accepted accepted)
    {
        if (!_versions.TryGetValue(operation.Command, out var version))
            Add("I1", $"acknowledged and not there: {operation}");
        else if (version != accepted.Version || _rows[(int)version - 1].Place != Place.Of(accepted.Position))
            Add("I1", $"stored as version {version}, acknowledged otherwise: {operation}");
        else if (accepted.Person is { } person && !_persons.AreOne(person, _rows[(int)version - 1].Text("person")))
            Add("I4", $"registered under another person than was told: {operation}");
    }

    void Shown(Operation operation, CaseView view)
    {
        Holds(operation, view.Version, state => state.Shows(view));
        if (view.Version > 0 && view.Version < _states.Count
            && (Place.Of(view.Position) != _rows[(int)view.Version - 1].Place
                || !_persons.AreOne(view.Person, _owners[(int)view.Version])))
            Add("I8", $"shows the position or the person of another version: {operation}");
    }

    void Refused(Operation operation, string reason)
    {
        if (operation.Reuses)
        {
            if (_strict && reason != "REQUEST_ID_REUSED")
                Add("I2", $"a reused request id was not recognised: {operation}");
            return;
        }

        var first = Lowest(operation);
        var last = Math.Min(_time.PossibleBefore(operation.Returned!.Value), _states.Count - 1);
        for (var version = first; version <= last; version++)
            if (Refusal(_states[(int)version], operation) == reason)
                return;
        Add("model", $"versions {first} to {last} give no reason to refuse: {operation}");
    }

    static string? Refusal(ModelCase state, Operation operation) => operation.Kind is OperationKind.Read
        ? state.Stage == 0 ? "CASE_UNKNOWN" : null
        : state.Judge(operation.Kind, operation.Arguments).Refusal;

    void Holds(Operation operation, long version, Func<ModelCase, bool> condition)
    {
        if (version < Lowest(operation))
            Add("I8", $"older than what was known before, {Lowest(operation)}: {operation}");
        else if (version >= _states.Count || version > _time.PossibleBefore(operation.Returned!.Value))
            Add("I8", $"from the future: {operation}");
        else if (!condition(_states[(int)version]))
            Add("model", $"does not fit version {version}: {operation}");
    }

    long Lowest(Operation operation) => _strict ? _time.ToldBefore(operation.Invoked) : operation.MinVersion;

    long FirstSent(Guid command) => _byCommand[command].Min(copy => copy.Invoked);

    void Add(string invariant, string what) => _verdict.Add(invariant, _key, what);
}
