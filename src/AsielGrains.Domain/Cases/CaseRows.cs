using System.Collections.Immutable;

namespace AsielGrains.Domain.Cases;

/// <summary>
/// Decides on many reports about one case at once, in whatever order they came: each is judged as it would be alone,
/// in the order of their days, and what only a later one makes possible is judged again after that.
/// </summary>
public sealed class CaseRows
{
    /// <summary>Of more rows that wait for each other the ways to combine them are not tried.</summary>
    public const int CombinedMax = 24;

    readonly ImmutableArray<CaseCommand> _rows;
    readonly DateOnly _today;
    readonly RowVerdict?[] _verdicts;
    readonly ImmutableArray<CaseEvent>.Builder _events = ImmutableArray.CreateBuilder<CaseEvent>();
    readonly ImmutableArray<int>.Builder _eventRows = ImmutableArray.CreateBuilder<int>();

    AsylumCase _state;

    CaseRows(AsylumCase state, ImmutableArray<CaseCommand> rows, DateOnly today)
    {
        (_state, _rows, _today) = (state, rows, today);
        _verdicts = new RowVerdict?[rows.Length];
    }

    /// <param name="rows">Reports about this case; one bad one keeps no other from being accepted.</param>
    public static RowsDecision Decide(AsylumCase state, ImmutableArray<CaseCommand> rows, DateOnly today) =>
        new CaseRows(state, rows, today).Decided();

    RowsDecision Decided()
    {
        var waiting = Enumerable.Range(0, _rows.Length).OrderBy(at => CaseCommandOrder.Of(_rows[at])).ToList();
        do
            DecideAlone(waiting);
        while (waiting.Count > 1 && DecideTogether(waiting));
        return new(_events.ToImmutable(), [.. _verdicts.Select(verdict => verdict!)], _state)
        {
            EventRows = _eventRows.ToImmutable(),
        };
    }

    // Until a round makes nothing possible any more; each round but the last settles a row.
    void DecideAlone(List<int> waiting)
    {
        while (waiting.RemoveAll(at => IsSettled(at)) is > 0 && waiting.Count > 0)
        {
        }
    }

    bool IsSettled(int at)
    {
        var decision = AsylumCase.Decide(_state, _rows[at], _today);
        _verdicts[at] = decision switch
        {
            { Rejection: { } rejection } when CanBeCured(rejection.Reason) => new(RowOutcome.Waiting, rejection),
            { Rejection: { } rejection } => new(RowOutcome.Refused, rejection),
            { Events.IsEmpty: true } => new(RowOutcome.KnownAlready),
            _ => new(RowOutcome.Accepted),
        };
        foreach (var @event in decision.Events)
            Add(@event, at);
        return _verdicts[at] is not { Outcome: RowOutcome.Waiting };
    }

    // Some are possible with each other only: an absence and the return from it, before a hearing that is known.
    bool DecideTogether(List<int> waiting)
    {
        if (waiting.Count > CombinedMax || Combinations(waiting).FirstOrDefault(ArePossible) is not { } possible)
            return false;
        foreach (var at in possible)
        {
            Add(((CaseCommand.Report)_rows[at]).Fact, at);
            _verdicts[at] = new(RowOutcome.Accepted);
        }

        return waiting.RemoveAll(possible.Contains) > 0 && waiting.Count > 0;
    }

    static IEnumerable<List<int>> Combinations(List<int> waiting)
    {
        yield return waiting.ToList();
        if (waiting.Count > 2)
            foreach (var left in waiting)
                yield return [.. waiting.Where(at => at != left)];
        for (var one = 0; one < waiting.Count && waiting.Count > 3; one++)
            for (var other = one + 1; other < waiting.Count; other++)
                yield return [waiting[one], waiting[other]];
    }

    bool ArePossible(List<int> rows)
    {
        var reports = rows.Select(at => _rows[at]).OfType<CaseCommand.Report>().ToList();
        return reports.Count == rows.Count && _state.AllowsTogether(reports, _today);
    }

    void Add(CaseEvent @event, int row)
    {
        _eventRows.Add(row);
        _state = AsylumCase.Evolve(_state, @event);
        _events.Add(@event);
    }

    // A reason to change tracks, or what lifts a bar, can be in a row that is still to come.
    static bool CanBeCured(Reason reason) => reason is Reason.CaseUnknown or Reason.StepNotAllowed
        or Reason.CombinationNotPossible or Reason.NothingToCorrect or Reason.TermUnknown or Reason.GroundMissing
        or Reason.TooEarly or Reason.TermNotRunning or Reason.RemovabilityNotChecked;
}
