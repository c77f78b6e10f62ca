using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Flow;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Grains.Households;

[GrainType(Name)]
[KeepAlive]
sealed class HouseholdsGrain(
    EventJournal journal, TimeProvider time, HouseholdCheckpoint checkpoint, ILogger<HouseholdsGrain> logger)
    : Grain, IHouseholdsGrain, IDisposable
{
    internal const string Name = "households";

    /// <summary>Differences that one sweep sets right: it must end within the time of a call.</summary>
    const int MendedMax = 1_000;

    const int AtOnceMax = 32;

    const int RoundsMax = 4;

    /// <summary>
    /// What takes two steps is left to whoever began it for so long; it takes them a tenth of a second, or the minutes
    /// until a bus has left.
    /// </summary>
    static readonly TimeSpan LeftAlone = TimeSpan.FromSeconds(30);

    /// <summary>
    /// What happened within it is read again after a crash. More often would be more writing, as in a busy chain nearly
    /// every segment changes.
    /// </summary>
    static readonly TimeSpan CheckpointPeriod = TimeSpan.FromMinutes(2);

    readonly KeptProjection<HouseholdProjector> _kept = new(
        journal, time, checkpoint.Restore, HouseholdCheckpoint.StartOver);

    DifferenceMender? _mender;
    Task _saving = Task.CompletedTask;

    DifferenceMender Mender => _mender ??= new(GrainFactory);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _kept.Start(DeactivateOnIdle, started: () =>
        {
            // The sweeps read on only when something is told of households: all else would be read again, too.
            this.RegisterGrainTimer(
                _kept.CatchUp, new GrainTimerCreationOptions(CheckpointPeriod, CheckpointPeriod));
            // At once, too: what was read anew is not to be read a third time.
            this.RegisterGrainTimer(
                () => _saving = Save(),
                new GrainTimerCreationOptions(TimeSpan.Zero, CheckpointPeriod) { Interleave = true });
        });
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _kept.End();
        await _saving;
        await Save();
    }

    public void Dispose() => _kept.Dispose();

    public async Task<bool> Sweep(JournalPosition told)
    {
        // A long journal is still being read: there will be another sweep.
        if (_kept.IsStarting)
            return false;
        var differences = Passed(await _kept.At(told)).Book.Differences();
        var now = time.GetUtcNow();
        var due = differences.Where(difference => !difference.MayBeUnderWay || difference.Since + LeftAlone <= now);
        return await Mend(due) == MendedMax;
    }

    public async Task<MendReading> Mend()
    {
        var (mended, last) = (0, 0);
        // What was given up shows which holds belong to nothing, and those given back where the household is.
        for (var round = 0; round == 0 || (round < RoundsMax && last > 0); round++)
        {
            mended += last = await Mend((await Now()).Book.Differences());
        }

        return new(mended, await ReadDifferences(MendedMax));
    }

    public async Task<DifferencesReading> ReadDifferences(int countMax)
    {
        var projector = await Now();
        var all = projector.Book.Differences();
        return new(projector.Position, projector.AsOf, [.. all.Take(countMax)], all.Count);
    }

    public async Task<MoveFiguresReading> ReadFigures(PeriodQuery query)
    {
        var projector = await Now();
        var figures = projector.Book.Figures(query.From ?? DateOnly.MinValue, query.Until ?? DateOnly.MaxValue);
        return new(projector.Position, projector.AsOf, figures);
    }

    public async Task<FairnessReading> ReadFairness(PeriodQuery query)
    {
        var projector = await Now();
        var report = projector.Book.Fairness(query.From ?? DateOnly.MinValue, query.Until ?? DateOnly.MaxValue);
        return new(projector.Position, projector.AsOf, report);
    }

    public async Task<MovesReading> ReadMoves(HouseholdId household)
    {
        var projector = await Now();
        return new(projector.Position, projector.AsOf, [.. projector.Book.MovesOf(household)]);
    }

    public async Task<DateOnly?> ReadBlock(HouseholdId household, DateOnly day) =>
        (await Now()).Book.BlockedUntil(household, day);

    public async Task<LinkedCasesReading> ReadLinks(LinkedCasesQuery query)
    {
        var book = (await Now()).Book;
        return new(
        [
            .. query.Households.SelectMany(book.CasesOf, (household, id) => (id, household)),
            .. query.Cases.Select(id => (Id: id, Household: book.HouseholdOf(id)))
                .Where(link => link.Household is not null)
                .Select(link => (link.Id, link.Household!.Value)),
        ]);
    }

    public async Task<MembersReading> ReadMembers(HouseholdId household, int countMax)
    {
        var projector = await Now();
        return new(projector.Position, [.. projector.Book.CasesOf(household).Take(countMax)]);
    }

    public async Task<AbsencesReading> ReadAbsences(AbsenceQuery query)
    {
        var projector = await Now();
        var missed = projector.Book.MissedSince(query.Since, query.Site);
        return new(projector.Position, [.. missed.Take(query.CountMax)], missed.Count);
    }

    async Task<int> Mend(IEnumerable<PlaceDifference> differences)
    {
        var mended = 0;
        foreach (var some in Mender.Due(differences).Take(MendedMax).ToArray().Chunk(AtOnceMax))
        {
            var done = await Task.WhenAll(some.Select(due => Mender.Mend(due.Id, due.Difference)));
            mended += done.Count(one => one);
        }

        if (mended > 0)
            logger.DifferencesMended(mended);
        return mended;
    }

    Task Save() => _kept.Last is { } last ? checkpoint.Write(last) : Task.CompletedTask;

    async Task<HouseholdProjector> Now() => Passed(await _kept.Now());

    // Holds end by themselves.
    HouseholdProjector Passed(HouseholdProjector projector)
    {
        projector.Book.PassTo(time.GetUtcNow());
        return projector;
    }
}
