using AsielGrains.Domain;
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
    public CategoryPage<PreviewedCase> Preview(
        ExtensionTerms terms, CaseId? after, int countMax, DateOnly today) => Look(
        new(terms.Category, default, JournalPosition.Start, after, countMax),
        (indexed, state) => new PreviewedCase(
            ResultOf(indexed.Id, AsylumCase.Decide(state, new CaseCommand.ExtendByOrder(default, terms), today)),
            indexed.Person));

    /// <summary>The persons of cases, to record whose facts are handed out.</summary>
    public IReadOnlyList<(CaseId Case, PersonId Person)> PersonsOf(IEnumerable<CaseId> cases)
    {
        lock (_lock)
            return
            [
                .. cases.Select(_index.Cases.Find)
                    .OfType<IndexedCase>()
                    .Select(indexed => (indexed.Id, indexed.Person)),
            ];
    }

    internal CategoryPage<CaseId> CasesIn(CategorySearch search) => Look(search, (indexed, _) => indexed.Id);

    CategoryPage<T> Look<T>(CategorySearch search, Func<IndexedCase, AsylumCase, T> found)
    {
        var (results, looked) = (new List<T>(), 0);
        var first = search.After is { } after ? CaseSegments.SegmentOf(after) : 0;
        for (var segment = first; segment < CaseSegments.SegmentsCount; segment++)
            foreach (var cases in InOrder(segment, search.After).Chunk(LookedAtOnceMax))
                lock (_lock)
                    foreach (var indexed in cases)
                    {
                        if (indexed.Through > search.Since
                            && _index.Now(indexed) is var state && search.Category.Holds(state)
                            && !_index.WasExtendedBy(search.Order, indexed))
                            results.Add(found(indexed, state));
                        if (++looked == LookedMax || results.Count == search.CountMax)
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
