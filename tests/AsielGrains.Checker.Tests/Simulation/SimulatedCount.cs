using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Journal;
using AsielGrains.Journal.Codec;

namespace AsielGrains.Checker.Tests.Simulation;

/// <summary>
/// A count of the rows by plain arithmetic, forward only, with one number per position that stands for all figures at
/// it: the sum of every figure's count times a weight of its own.
/// </summary>
sealed class SimulatedCount(SimulatedJournal journal)
{
    readonly Dictionary<CaseId, (int Stage, string? Registered, string Group, PersonId Person)> _cases = [];
    readonly Dictionary<JournalPosition, (long Sum, int Cases, int Persons)> _sums = [];
    readonly Dictionary<PersonId, int> _open = [];
    int _taken;
    long _sum;

    /// <summary>
    /// The figures at a position as one number, with the number of cases and of persons in procedure.
    /// </summary>
    public (long Sum, int Cases, int Persons) At(JournalPosition position)
    {
        for (; _taken < journal.Rows.Count; _taken++)
            Take(journal.Rows[_taken]);
        return position == JournalPosition.Start ? default : _sums[position];
    }

    public static long SumOf(IEnumerable<KeyValuePair<string, long>> figures) =>
        figures.Aggregate(0L, (sum, figure) => unchecked(sum + (WeightOf(figure.Key) * figure.Value)));

    void Take(StoredRow row)
    {
        var known = _cases.TryGetValue(row.Case, out var before);
        if (known)
            Add(before, -1);
        var after = After(before, row);
        Add(after, 1);
        _cases[row.Case] = after;
        _sums[row.Fed.Position] = (_sum, _cases.Count, _open.Count);
    }

    static (int Stage, string? Registered, string Group, PersonId Person) After(
        (int Stage, string? Registered, string Group, PersonId Person) before, StoredRow row) =>
        (CaseEvent)EventCodec.Decode(row.Fed.Type, row.Fed.TypeVersion, row.Fed.Body) switch
        {
            CaseEvent.Announced said => before.Registered is null
                ? (Math.Max(before.Stage, 1), null, $"{said.Nationality.Code}|{said.Kind}", said.Person)
                : before,
            CaseEvent.Registered said =>
                (Math.Max(before.Stage, 2), Text(said.On), $"{said.Nationality.Code}|{said.Kind}", said.Person),
            CaseEvent.Lodged => before with { Stage = Math.Max(before.Stage, 3) },
            CaseEvent.Withdrawn => before with { Stage = 4 },
            CaseEvent.Corrected said => before with
            {
                Registered = Text(said.RegisteredOn) ?? before.Registered,
                Group = said.Nationality is { } nationality
                    ? $"{nationality.Code}{before.Group[3..]}"
                    : before.Group,
            },
            _ => before,
        };

    void Add((int Stage, string? Registered, string Group, PersonId Person) facts, int sign)
    {
        unchecked
        {
            _sum += sign * WeightOf($"{(Stage)facts.Stage}|{facts.Group}");
            if (facts.Registered is not null)
                _sum += sign * WeightOf($"{facts.Registered}|{facts.Group}");
        }

        if (facts.Stage is not (>= 1 and <= 3))
            return;
        var open = _open.GetValueOrDefault(facts.Person) + sign;
        if (open == 0)
            _open.Remove(facts.Person);
        else
            _open[facts.Person] = open;
    }

    static string? Text(DateOnly? date) => date?.ToString("yyyy-MM-dd");

    // FNV-1a: the same in every process, so that a seed plays the same.
    static long WeightOf(string figure)
    {
        var weight = 14_695_981_039_346_656_037UL;
        foreach (var letter in figure)
            weight = unchecked((weight ^ letter) * 1_099_511_628_211UL);
        return unchecked((long)(weight | 1));
    }
}
