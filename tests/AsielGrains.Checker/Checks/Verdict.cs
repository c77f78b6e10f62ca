using System.Text;
using AsielGrains.Checker.Histories;

namespace AsielGrains.Checker.Checks;

/// <summary>What the checker found, and over how much it looked.</summary>
public sealed class Verdict
{
    const int ShownMax = 30;

    readonly List<Violation> _violations = [];
    readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public IReadOnlyList<Violation> Violations => _violations;

    public bool IsClean => _violations.Count == 0;

    /// <summary>What was looked at: operations, acknowledged, events, reads, flows and the like.</summary>
    public IReadOnlyDictionary<string, long> Counts => _counts;

    /// <summary>How many figures of the flow were recounted, by the client who saw them.</summary>
    public IReadOnlyDictionary<string, int> FlowsRecounted { get; private set; } = new Dictionary<string, int>();

    /// <summary>Cases for whose answers the search found an order; 0 where it was not run.</summary>
    public long CasesExplained => _counts.GetValueOrDefault(Searched(ControlAnswer.Explained));

    /// <summary>For people: the counts, then the first violations.</summary>
    public string Report()
    {
        var text = new StringBuilder();
        text.AppendJoin(", ", _counts.Select(count => $"{count.Value} {count.Key}")).AppendLine();
        text.AppendLine(IsClean ? "nothing found" : $"{_violations.Count} violations");
        foreach (var violation in _violations.Take(ShownMax))
            text.Append("  ").Append(violation).AppendLine();
        return text.ToString();
    }

    public override string ToString() => Report();

    internal void Add(string invariant, string key, string what) => _violations.Add(new(invariant, key, what));

    /// <summary>Adds what another check found.</summary>
    public void Add(IEnumerable<Violation> violations) => _violations.AddRange(violations);

    internal void CountFlows(int seen, IReadOnlyCollection<FlowSeen> recounted)
    {
        Count("flows", seen);
        Count("flows recounted", recounted.Count);
        FlowsRecounted = recounted.CountBy(flow => flow.Client).ToDictionary(StringComparer.Ordinal);
    }

    internal void CountSearched(ControlAnswer answer) => Count(Searched(answer), 1);

    internal void Count(string what, long count) => _counts[what] = _counts.GetValueOrDefault(what) + count;

    static string Searched(ControlAnswer answer) => $"cases searched, {answer.ToString().ToLowerInvariant()}";
}
