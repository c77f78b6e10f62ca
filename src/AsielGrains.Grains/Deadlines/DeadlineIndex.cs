using System.Collections.Immutable;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Deadlines;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Domain.Partners;
using AsielGrains.Domain.Procedures;
using AsielGrains.Grains.Commands;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Deadlines;

/// <summary>
/// The deadlines that run in all cases, by their last day. They come from the same reckoning as those of one case: the
/// index keeps histories, never a rule. Which of them have lapsed is a matter of the day on which somebody asks.
/// Suspended ones are not in it: they have no last day. Not safe for concurrent use.
/// </summary>
sealed partial class DeadlineIndex(ProcedureBook book, EventShapes shapes)
{
    /// <summary>Room for changes that is kept; the first reading changes all cases at once.</summary>
    const int ChangedKept = 10_000;

    readonly TermNumbers _terms = new(book);
    readonly CaseSegments _cases = new();
    readonly ProtectedCases _protected = new();
    readonly HashSet<IndexedCase> _changed = [];
    readonly List<uint> _days = [];
    readonly List<DeadlineBucket> _buckets = [];

    public DeadlineIndex(ProcedureBook book)
        : this(book, new())
    {
    }

    public CaseSegments Cases => _cases;

    public EventShapes Shapes => shapes;

    /// <summary>How many deadlines run.</summary>
    public long Running => _buckets.Sum(bucket => (long)bucket.Count);

    /// <summary>The cases with events since their deadlines were put in their places.</summary>
    public IReadOnlyCollection<IndexedCase> Changed => _changed;

    /// <summary>
    /// Takes in one event. What follows from it comes with <see cref="Reckon"/> and <see cref="Put"/>.
    /// </summary>
    public void Apply(CaseId id, CaseEvent @event, JournalPosition position)
    {
        var indexed = _cases.Of(id);
        indexed.Add(@event, shapes, position);
        _changed.Add(indexed);
        if (@event is CaseEvent.PlaceFollowed followed)
            Places.Put(id, Caller.ReachedFrom(followed.Place));
    }

    /// <summary>Takes in a case as it was stored.</summary>
    /// <param name="reckoned">Null when its history is to be reckoned anew.</param>
    public void Restore(IndexedCase indexed, ReckonedCase? reckoned)
    {
        _cases.Add(indexed);
        // Who sees to a deadline is not stored beside it: few are seen to by a team at any moment.
        if (reckoned is { } known && !indexed.WasAssigned(shapes))
            Put(indexed, known);
        else
            _changed.Add(indexed);
    }

    /// <summary>Whether a case has events that its deadlines do not count in yet.</summary>
    public bool IsChanged(IndexedCase indexed) => _changed.Contains(indexed);

    /// <summary>Whose records are kept from most; counts once the changed cases are settled.</summary>
    public ProtectedPersons Persons
    {
        get => _protected.Persons;
        set => _protected.Persons = value;
    }

    /// <summary>The deadlines that run in a case and its stage, as its history gives them. Changes nothing.</summary>
    public ReckonedCase Reckon(IndexedCase indexed)
    {
        var state = Now(indexed);
        // The day matters for suspended terms only, and those have no place here.
        var deadlines = DeadlineReckoning.Unexplained(state, DateOnly.MinValue);
        var ends = new uint[deadlines.Count(Runs)];
        var at = 0;
        foreach (var deadline in deadlines)
            if (Runs(deadline))
                ends[at++] = EndOf(deadline);
        return new(ends, StageOf(state.Standing), TeamsOf(state.Assignments, deadlines));
    }

    /// <summary>Puts the deadlines of a case in their places.</summary>
    public void Put(IndexedCase indexed, ReckonedCase reckoned)
    {
        var ends = reckoned.Ends;
        foreach (var end in indexed.Ends)
            if (!ends.Contains(end))
                BucketOf(end).Remove(indexed);
        foreach (var end in ends)
            if (!indexed.Ends.Contains(end))
                BucketOf(end).Add(indexed);
        (indexed.Ends, indexed.Stage) = (ends, reckoned.Stage);
        PutTeams(indexed, reckoned.Teams);
    }

    /// <inheritdoc cref="ProtectedCases.Reckon"/>
    public Dictionary<IndexedCase, ImmutableArray<ProtectionKind>>? ReckonProtected() => _protected.Reckon(_cases.All);

    /// <summary>All changed cases were put in their places.</summary>
    /// <param name="reckoned">What <see cref="ReckonProtected"/> found.</param>
    public void Settled(Dictionary<IndexedCase, ImmutableArray<ProtectionKind>>? reckoned)
    {
        _protected.Settle(reckoned, _changed);
        var many = _changed.Count > ChangedKept;
        _changed.Clear();
        if (many)
            _changed.TrimExcess();
    }

    /// <summary>Whether the case is kept from who may not see persons who are protected so.</summary>
    public bool Hides(IndexedCase indexed, IReadOnlyCollection<ProtectionKind> hidden) =>
        _protected.Hides(indexed, hidden);

    /// <summary>Whether an order extended a term of the case, even if that was retracted since.</summary>
    public bool WasExtendedBy(OrderId order, IndexedCase indexed) => indexed.WasExtendedBy(order, shapes);

    /// <summary>The case as its events make it, without the person and the household.</summary>
    public AsylumCase Now(IndexedCase indexed) => indexed.Now(shapes);

    public DeadlinePage Find(DeadlineSearch search, JournalPosition position)
    {
        var (asked, found) = (_terms.Terms.Select(search.Covers).ToArray(), new List<FoundDeadline>());
        if (search.Sites is { } sites)
            return PageOf(AtSites(sites, search, asked), search, position);
        var hidden = _protected.Hidden(search.Hidden);
        if (search.Team is { } team)
            return PageOf(OfTeam(team, Assigned(search, asked, hidden)), search, position);
        var count = -hidden.Sum(indexed => indexed.Ends.LongCount(end => IsAsked(end, search, asked)))
            - (search.Unassigned ? Assigned(search, asked, hidden).LongCount() : 0);
        var leftOut = hidden.Count + (search.Unassigned ? _teams.Count : 0);
        var (begin, last) = Begin(search.After);
        for (var at = IndexOf(DayTerm.Of(search.From, 0)); at < _days.Count; at++)
        {
            if (DayTerm.DayOf(_days[at]) > search.Until)
                break;
            if (!asked[DayTerm.TermOf(_days[at])])
                continue;
            count += _buckets[at].Count;
            if (found.Count > search.CountMax || _days[at] < begin)
                continue;
            var left = search.CountMax + 1 - found.Count;
            foreach (var indexed in _buckets[at].After(_days[at] == begin ? last : null, left + leftOut))
                if (found.Count <= search.CountMax && !hidden.Contains(indexed)
                    && !(search.Unassigned && TeamOf(indexed, _days[at], search.Asker) is not null))
                    found.Add(Found(indexed, _days[at], search.Asker));
        }

        return PageOf(found, search.CountMax, count, position);
    }

    // Of what is few: all of it is put in order.
    DeadlinePage PageOf(
        IEnumerable<(IndexedCase Case, uint End)> few, DeadlineSearch search, JournalPosition position)
    {
        var all = few.OrderBy(one => one.End).ThenBy(one => one.Case.Id.Value).ToArray();
        var (begin, last) = Begin(search.After);
        var found = all
            .SkipWhile(one => one.End < begin || (one.End == begin && one.Case.Id.Value <= last?.Value))
            .Take(search.CountMax + 1)
            .Select(one => Found(one.Case, one.End, search.Asker));
        return PageOf([.. found], search.CountMax, all.Length, position);
    }

    FoundDeadline Found(IndexedCase indexed, uint end, Organisation asker) => new(
        indexed.Id, indexed.Person, _terms.Terms[DayTerm.TermOf(end)], DayTerm.DayOf(end),
        TeamOf(indexed, end, asker));

    uint EndOf(Deadline deadline) => DayTerm.Of(deadline.EndsOn, _terms.Of(deadline.Term));

    // One more than fits says that there is a next page.
    static DeadlinePage PageOf(List<FoundDeadline> found, int countMax, long count, JournalPosition position) =>
        found.Count > countMax
            ? new(position, found[..countMax], count, found[countMax - 1].Place)
            : new(position, found, count, null);

    static bool IsAsked(uint end, DeadlineSearch search, bool[] asked) =>
        asked[DayTerm.TermOf(end)] && DayTerm.DayOf(end) >= search.From && DayTerm.DayOf(end) <= search.Until;

    static string? StageOf(CaseStanding standing) => standing.Departure is Departure.Gone
        || standing.Procedure.Stages.FirstOrDefault(stage => stage.Code == standing.Stage) is null or { Final: true }
            ? null
            : standing.Stage;

    static bool Runs(Deadline deadline) => deadline is { MetOn: null, Suspended: false };

    // The term of a page may be gone, with another version of the program: then the next one goes on.
    (uint Begin, CaseId? Last) Begin(DeadlinePlace? after)
    {
        if (after is null)
            return (0, null);
        for (var number = 0; number < _terms.Terms.Length; number++)
            if (Compare(_terms.Terms[number], after) is var order and >= 0)
                return (DayTerm.Of(after.EndsOn, number), order == 0 ? after.Case : null);
        return (DayTerm.Of(after.EndsOn.AddDays(1), 0), null);
    }

    static int Compare(TermRule term, DeadlinePlace place) =>
        string.CompareOrdinal(term.Code, place.Term) is var order and not 0
            ? order
            : string.CompareOrdinal(term.Binds.ToString(), place.Binds);

    int IndexOf(uint day)
    {
        var at = _days.BinarySearch(day);
        return at >= 0 ? at : ~at;
    }

    DeadlineBucket BucketOf(uint day)
    {
        var at = _days.BinarySearch(day);
        if (at >= 0)
            return _buckets[at];
        _days.Insert(~at, day);
        _buckets.Insert(~at, new());
        return _buckets[~at];
    }
}
