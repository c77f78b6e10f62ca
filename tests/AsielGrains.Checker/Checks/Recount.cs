using System.Globalization;
using AsielGrains.Checker.Histories;
using AsielGrains.Checker.Journals;

namespace AsielGrains.Checker.Checks;

/// <summary>
/// Counts the flow from the rows, every time from all facts: no running totals that could be wrong in the same way as
/// the product's.
/// </summary>
public sealed class Recount
{
    readonly Dictionary<string, FactsOfCase> _cases = new(StringComparer.Ordinal);
    readonly List<LoggedEvent> _merges = [];

    /// <summary>How many cases have at least one event.</summary>
    public int Cases => _cases.Count;

    /// <summary>Takes one more row in.</summary>
    public void Take(LoggedEvent row)
    {
        ArgumentNullException.ThrowIfNull(row);
        if (row.IsOfPerson)
            _merges.Add(row);
        if (!row.IsOfCase)
            return;
        if (!_cases.TryGetValue(row.Stream, out var facts))
            _cases[row.Stream] = facts = new();
        facts.Take(row);
    }

    /// <summary>The figures after what was taken in, in the shape in which clients see them.</summary>
    public FlowSeen Figures(string basis, string granularity)
    {
        var stock = new Dictionary<string, long>(StringComparer.Ordinal);
        var inflow = new Dictionary<string, long>(StringComparer.Ordinal);
        var persons = new Persons(_merges);
        var open = new HashSet<string>(StringComparer.Ordinal);
        foreach (var facts in _cases.Values)
        {
            Add(stock, $"{facts.Stage}|{facts.Group}");
            if (facts.On(basis) is { } day)
                Add(inflow, $"{BucketOf(day, granularity)}|{facts.Group}");
            if (facts.IsOpen)
                open.Add(persons.SurvivorOf(facts.Person));
        }

        return new()
        {
            Client = "recount", Position = "", Basis = basis, Granularity = granularity,
            Stock = stock, Inflow = inflow, PersonsInProcedure = open.Count,
        };
    }

    /// <summary>The first difference between what was seen and these figures; null when there is none.</summary>
    public string? Difference(FlowSeen seen)
    {
        ArgumentNullException.ThrowIfNull(seen);
        var counted = Figures(seen.Basis, seen.Granularity);
        if (seen.Stock.Values.Sum() != Cases)
            return $"stock of {seen.Stock.Values.Sum()} cases, counted {Cases}";
        if (seen.PersonsInProcedure != counted.PersonsInProcedure)
            return $"{seen.PersonsInProcedure} persons in procedure, counted {counted.PersonsInProcedure}";
        return Difference("stock", seen.Stock, counted.Stock) ?? Difference("inflow", seen.Inflow, counted.Inflow);
    }

    static string? Difference(
        string what, IReadOnlyDictionary<string, long> seen, IReadOnlyDictionary<string, long> counted) => seen.Keys
        .Union(counted.Keys)
        .Where(cell => seen.GetValueOrDefault(cell) != counted.GetValueOrDefault(cell))
        .Select(cell =>
            $"{what} {cell} is {seen.GetValueOrDefault(cell)}, counted {counted.GetValueOrDefault(cell)}")
        .FirstOrDefault();

    static void Add(Dictionary<string, long> counts, string cell) =>
        counts[cell] = counts.GetValueOrDefault(cell) + 1;

    static string BucketOf(string day, string granularity)
    {
        if (granularity == "day")
            return day;
        var date = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        var first = granularity == "month"
            ? new DateOnly(date.Year, date.Month, 1)
            : DateOnly.FromDayNumber(date.DayNumber - (date.DayNumber % 7));
        return first.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }
}
