using AsielGrains.Domain.Households;
using AsielGrains.Domain.Identity;
using AsielGrains.Grains.Flow;
using AsielGrains.Grains.Telemetry;
using AsielGrains.Journal;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Grains.Households;

[GrainType(Name)]
[KeepAlive]
sealed class HouseholdsGrain(EventJournal journal, TimeProvider time, ILogger<HouseholdsGrain> logger)
    : Grain, IHouseholdsGrain, IDisposable
{
    internal const string Name = "households";

    /// <summary>Differences that one sweep sets right: it must end within the time of a call.</summary>
    const int MendedMax = 1_000;

    const int AtOnceMax = 32;

    const int RoundsMax = 4;

    /// <summary>How long who asks is kept waiting while a long journal is read for the first time.</summary>
    static readonly TimeSpan StartWaitMax = TimeSpan.FromSeconds(5);

    /// <summary>
    /// What takes two steps is left to whoever began it for so long; it takes them a tenth of a second, or the minutes
    /// until a bus has left.
    /// </summary>
    static readonly TimeSpan LeftAlone = TimeSpan.FromSeconds(30);

    readonly CancellationTokenSource _ending = new();

    HouseholdProjector _projector = new();
    DifferenceMender? _mender;
    Task _starting = Task.CompletedTask;

    DifferenceMender Mender => _mender ??= new(GrainFactory);

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // Not within the activation, for which Orleans has half a minute.
        _starting = Start();
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        _ending.CancelAsync();

    public void Dispose() => _ending.Dispose();

    public async Task<bool> Sweep()
    {
        // A long journal is still being read: there will be another sweep.
        if (!_starting.IsCompleted)
            return false;
        var now = await BookNow();
        var due = _projector.Book.Differences()
            .Where(difference => !difference.MayBeUnderWay || difference.Since + LeftAlone <= now);
        return await Mend(due) == MendedMax;
    }

    public async Task<MendReading> Mend()
    {
        var (mended, last) = (0, 0);
        // What was given up shows which holds belong to nothing, and those given back where the household is.
        for (var round = 0; round == 0 || (round < RoundsMax && last > 0); round++)
        {
            await BookNow();
            mended += last = await Mend(_projector.Book.Differences());
        }

        return new(mended, await ReadDifferences(MendedMax));
    }

    public async Task<DifferencesReading> ReadDifferences(int countMax)
    {
        await BookNow();
        var all = _projector.Book.Differences();
        return new(_projector.Position, _projector.AsOf, [.. all.Take(countMax)], all.Count);
    }

    public async Task<MoveFiguresReading> ReadFigures(MoveFiguresQuery query)
    {
        await BookNow();
        var figures = _projector.Book.Figures(query.From ?? DateOnly.MinValue, query.Until ?? DateOnly.MaxValue);
        return new(_projector.Position, _projector.AsOf, figures);
    }

    public async Task<MovesReading> ReadMoves(HouseholdId household)
    {
        await BookNow();
        return new(_projector.Position, _projector.AsOf, [.. _projector.Book.MovesOf(household)]);
    }

    async Task<int> Mend(IEnumerable<PlaceDifference> differences)
    {
        var mended = 0;
        foreach (var some in differences.Where(Mender.MayMend).Take(MendedMax).ToArray().Chunk(AtOnceMax))
        {
            var done = await Task.WhenAll(some.Select(Mender.Mend));
            mended += done.Count(one => one);
        }

        if (mended > 0)
            logger.DifferencesMended(mended);
        return mended;
    }

    async Task<DateTimeOffset> BookNow()
    {
        await _starting.WaitAsync(StartWaitMax, time);
        // After a restored backup the journal can end before what was read: then all of it is read anew.
        if (await journal.ReadHead(_ending.Token) < _projector.Position)
            _projector = new();
        _projector = await Read(_projector);
        var now = time.GetUtcNow();
        _projector.Book.PassTo(now);
        return now;
    }

    async Task Start()
    {
        try
        {
            _projector = await Task.Run(() => Read(new()), _ending.Token);
        }
        catch (Exception)
        {
            // The next one who asks begins anew.
            DeactivateOnIdle();
            throw;
        }
    }

    async Task<HouseholdProjector> Read(HouseholdProjector projector)
    {
        await foreach (var page in journal.PagesAfter(projector.Position, _ending.Token))
            foreach (var stored in page)
                projector.Apply(stored);
        return projector;
    }
}
