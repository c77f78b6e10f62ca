using AsielGrains.Domain;
using AsielGrains.Domain.Access;
using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Orders;
using AsielGrains.Grains.Orders;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Deadlines;

public sealed partial class DeadlineReplica
{
    /// <summary>Cases looked at while everybody else waits.</summary>
    const int LookedAtOnceMax = 256;

    /// <summary>Cases looked at for one page, whether they are in the category or not.</summary>
    const int LookedMax = 20_000;

    /// <summary>What an order would do to the cases of its category, nothing being done.</summary>
    /// <param name="hidden">The cases of persons who are protected so are left out.</param>
    public CategoryPage<PreviewedCase> Preview(
        ExtensionTerms terms,
        CaseId? after,
        int countMax,
        DateOnly today,
        IReadOnlyCollection<ProtectionKind> hidden) => Look<PreviewedCase>(
        after,
        countMax,
        indexed => _index.Now(indexed) is var state && terms.Category.Holds(state) && !_index.Hides(indexed, hidden)
            ? new PreviewedCase(
                ResultOf(indexed.Id, AsylumCase.Decide(state, new CaseCommand.ExtendByOrder(default, terms), today)),
                indexed.Person)
            : null);

    /// <summary>Cases registered from a day on, not at a Regietafel yet, in which more must follow.</summary>
    /// <param name="hidden">The cases of persons who are protected so are left out.</param>
    public CategoryPage<CaseId> FindCandidates(
        DateOnly since, CaseId? after, int countMax, IReadOnlyCollection<ProtectionKind> hidden) => Look<CaseId>(
        after,
        countMax,
        indexed => indexed.LastDay >= since.DayNumber && indexed.Stage is not null
            && _index.Now(indexed) is var state && state.RegisteredOn >= since
            && !state.Course.Steps.Any(step => step is CaseEvent.RegietafelHeld) && !_index.Hides(indexed, hidden)
            ? indexed.Id
            : null);

    /// <summary>The persons of cases, to record whose facts are handed out.</summary>
    /// <param name="hidden">The cases of persons who are protected so are left out.</param>
    public IReadOnlyList<(CaseId Case, PersonId Person)> PersonsOf(
        IEnumerable<CaseId> cases, IReadOnlyCollection<ProtectionKind> hidden)
    {
        lock (_lock)
            return
            [
                .. cases.Select(_index.Cases.Find)
                    .OfType<IndexedCase>()
                    .Where(indexed => !_index.Hides(indexed, hidden))
                    .Select(indexed => (indexed.Id, indexed.Person)),
            ];
    }

    /// <summary>Cases as they are now; what is not known is left out.</summary>
    /// <param name="hidden">The cases of persons who are protected so are left out.</param>
    public IReadOnlyList<KnownCase> Find(IEnumerable<CaseId> cases, IReadOnlyCollection<ProtectionKind> hidden)
    {
        var found = new List<KnownCase>();
        foreach (var some in cases.Chunk(LookedAtOnceMax))
            lock (_lock)
                found.AddRange(some.Select(_index.Cases.Find)
                    .OfType<IndexedCase>()
                    .Where(indexed => !_index.Hides(indexed, hidden))
                    .Select(indexed => new KnownCase(indexed.Id, indexed.Person, _index.Now(indexed))));
        return found;
    }

    internal CategoryPage<CaseId> CasesIn(CategorySearch search) => Look<CaseId>(
        search.After,
        search.CountMax,
        indexed => indexed.Through > search.Since && search.Category.Holds(_index.Now(indexed))
            && !_index.WasExtendedBy(search.Order, indexed)
            ? indexed.Id
            : null);

    CategoryPage<T> Look<T>(CaseId? after, int countMax, Func<IndexedCase, T?> found)
        where T : struct
    {
        var (results, looked) = (new List<T>(), 0);
        for (var segment = after is { } last ? CaseSegments.SegmentOf(last) : 0;
            segment < CaseSegments.SegmentsCount;
            segment++)
            foreach (var cases in InOrder(segment, after).Chunk(LookedAtOnceMax))
                lock (_lock)
                    foreach (var indexed in cases)
                    {
                        if (found(indexed) is { } one)
                            results.Add(one);
                        if (++looked == LookedMax || results.Count == countMax)
                            return new(results, indexed.Id);
                    }

        return new(results, null);
    }

    IndexedCase[] InOrder(int segment, CaseId? after)
    {
        lock (_lock)
            return _index.Cases.InOrder(segment, after);
    }

    static CaseResult ResultOf(CaseId id, Decision<CaseEvent> decision) => decision switch
    {
        { Rejection: { } rejection } => new(id, CaseOutcome.Refused, rejection.Reason),
        { Events.IsEmpty: true } => new(id, CaseOutcome.KnownAlready),
        _ => new(id, CaseOutcome.Extended),
    };
}
