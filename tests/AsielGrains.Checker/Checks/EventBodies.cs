using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Journals;

namespace AsielGrains.Checker.Checks;

/// <summary>Whether a stored event says what its command said.</summary>
static class EventBodies
{
    static readonly string[] Kinds = ["NotStated", "First", "Repeat", "Family"];

    /// <summary>The first difference; null when there is none.</summary>
    public static string? Difference(LoggedEvent logged, OperationKind kind, CaseArguments said)
    {
        if (logged.Type != TypeOf(kind))
            return $"is a {logged.Type}, but the command was {kind}";
        return Wanted(kind, said)
            .Where(fact => logged.Text(fact.Name) != fact.Value)
            .Select(fact => $"has {fact.Name} {logged.Text(fact.Name)}, but the command said {fact.Value}")
            .FirstOrDefault();
    }

    static string TypeOf(OperationKind kind) => kind switch
    {
        OperationKind.Announce => "case.announced",
        OperationKind.Register => "case.registered",
        OperationKind.Lodge => "case.lodged",
        OperationKind.Withdraw => "case.withdrawn",
        OperationKind.Correct => "case.corrected",
        OperationKind.Merge => "person.merged",
        _ => "",
    };

    static IEnumerable<(string Name, string? Value)> Wanted(OperationKind kind, CaseArguments said) => kind switch
    {
        OperationKind.Announce =>
        [
            ("on", said.AnnouncedOn), ("kind", Kinds[said.Kind ?? 0]), ("nationality", said.Nationality ?? "XXX"),
        ],
        OperationKind.Register =>
        [
            ("on", said.RegisteredOn), ("kind", Kinds[said.Kind ?? 0]), ("nationality", said.Nationality ?? "XXX"),
            ("household", said.Household),
        ],
        OperationKind.Lodge => [("on", said.LodgedOn)],
        OperationKind.Withdraw => [("on", said.WithdrawnOn)],
        OperationKind.Correct =>
        [
            ("announcedOn", said.AnnouncedOn), ("registeredOn", said.RegisteredOn), ("lodgedOn", said.LodgedOn),
            ("withdrawnOn", said.WithdrawnOn), ("kind", said.Kind is { } kind0 ? Kinds[kind0] : null),
            ("nationality", said.Nationality), ("household", said.Household),
        ],
        OperationKind.Merge => [("on", said.MergedOn)],
        _ => [],
    };
}
