using AsielGrains.Domain.Cases;
using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Domain.Reception;
using AsielGrains.Grains.Households;
using AsielGrains.Journal;

namespace AsielGrains.Gateway.Tests.Chain;

/// <summary>The real book of households, told by the sites in memory; it sets nothing right.</summary>
public sealed class HouseholdsInMemory(ChainInMemory chain) : IHouseholdsGrain
{
    readonly Lock _turn = new();
    readonly HouseholdBook _book = new();

    /// <summary>Stands before some reads of one household, by their names, so that a test can hold them up.</summary>
    public Func<string, Task> Gate { get; set; } = _ => Task.CompletedTask;

    public void Tell(SiteId site, SiteEvent @event, DateTimeOffset at)
    {
        lock (_turn)
            _book.Apply(site, @event, "Coa", at);
    }

    public void Tell(CaseId id, CaseEvent @event)
    {
        lock (_turn)
            _book.Apply(id, @event, DateTimeOffset.UnixEpoch);
    }

    public void Tell(JointId id, JointEvent @event)
    {
        lock (_turn)
            _book.Apply(id, @event, DateTimeOffset.UnixEpoch);
    }

    public void Tell(HouseholdId id, HouseholdEvent @event)
    {
        lock (_turn)
            _book.Apply(id, @event, DateTimeOffset.UnixEpoch);
    }

    public Task<bool> Sweep(JournalPosition told) => Task.FromResult(false);

    public async Task<MendReading> Mend() => new(0, await ReadDifferences(int.MaxValue));

    public Task<FairnessReading> ReadFairness(PeriodQuery query)
    {
        lock (_turn)
            return Task.FromResult(new FairnessReading(
                chain.Last,
                DateTimeOffset.UnixEpoch,
                _book.Fairness(query.From ?? DateOnly.MinValue, query.Until ?? DateOnly.MaxValue)));
    }

    public async Task<DateOnly?> ReadBlock(HouseholdId household, DateOnly day)
    {
        await Gate(nameof(ReadBlock));
        lock (_turn)
            return _book.BlockedUntil(household, day);
    }

    public Task<LinkedCasesReading> ReadLinks(LinkedCasesQuery query)
    {
        lock (_turn)
            return Task.FromResult(new LinkedCasesReading(
            [
                .. query.Households.SelectMany(_book.CasesOf, (household, id) => (id, household)),
                .. query.Cases.Where(id => _book.HouseholdOf(id) is not null)
                    .Select(id => (id, _book.HouseholdOf(id)!.Value)),
            ]));
    }

    public Task<MembersReading> ReadMembers(HouseholdId household, int countMax)
    {
        lock (_turn)
            return Task.FromResult(new MembersReading(chain.Last, [.. _book.CasesOf(household).Take(countMax)]));
    }

    public Task<AbsencesReading> ReadAbsences(AbsenceQuery query)
    {
        lock (_turn)
        {
            var missed = _book.MissedSince(query.Since, query.Site);
            return Task.FromResult(new AbsencesReading(chain.Last, [.. missed.Take(query.CountMax)], missed.Count));
        }
    }

    public Task<DifferencesReading> ReadDifferences(int countMax)
    {
        lock (_turn)
        {
            var all = _book.Differences();
            return Task.FromResult(new DifferencesReading(
                chain.Last, DateTimeOffset.UnixEpoch, [.. all.Take(countMax)], all.Count));
        }
    }

    public Task<MoveFiguresReading> ReadFigures(PeriodQuery query)
    {
        lock (_turn)
            return Task.FromResult(new MoveFiguresReading(
                chain.Last,
                DateTimeOffset.UnixEpoch,
                _book.Figures(query.From ?? DateOnly.MinValue, query.Until ?? DateOnly.MaxValue)));
    }

    public async Task<MovesReading> ReadMoves(HouseholdId household)
    {
        await Gate(nameof(ReadMoves));
        lock (_turn)
            return new(chain.Last, DateTimeOffset.UnixEpoch, [.. _book.MovesOf(household)]);
    }
}
