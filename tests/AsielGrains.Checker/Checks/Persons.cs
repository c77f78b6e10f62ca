using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Journals;

namespace AsielGrains.Checker.Checks;

/// <summary>Persons and their merges as the rows of the journal tell them; all merged persons are one.</summary>
sealed class Persons
{
    readonly Dictionary<string, string> _survivors = new(StringComparer.Ordinal);

    public Persons(IEnumerable<LoggedEvent> events)
    {
        foreach (var merge in events.Where(logged => logged.Type == "person.merged"))
            if (merge.Text("merged") is { } merged && merge.Text("survivor") is { } survivor)
                Merge(merged, survivor);
    }

    public string SurvivorOf(string person)
    {
        while (_survivors.TryGetValue(person, out var survivor))
            person = survivor;
        return person;
    }

    public bool AreOne(string? left, string? right) =>
        left is not null && right is not null && SurvivorOf(left) == SurvivorOf(right);

    /// <summary>I4 for V-numbers: one that was registered twice must lead to one person.</summary>
    public IEnumerable<Violation> NumbersOfTwo(
        IEnumerable<LoggedEvent> events, IReadOnlyDictionary<Guid, Operation> commands)
    {
        var owners = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var logged in events.Where(logged => logged.Type == "case.registered"))
        {
            if (!commands.TryGetValue(logged.Command, out var command)
                || command.Arguments.VNumber is not { } number || logged.Text("person") is not { } person)
                continue;
            if (!owners.TryAdd(number, person) && !AreOne(owners[number], person))
                yield return new(
                    "I4", logged.Stream, $"a V-number belongs to two persons, {owners[number]} and {person}");
        }
    }

    void Merge(string merged, string survivor)
    {
        var (from, to) = (SurvivorOf(merged), SurvivorOf(survivor));
        if (from != to)
            _survivors[from] = to;
    }
}
