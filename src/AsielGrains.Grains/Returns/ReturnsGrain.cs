using AsielGrains.Domain.Time;
using AsielGrains.Grains.Flow;
using AsielGrains.Journal;

namespace AsielGrains.Grains.Returns;

[GrainType("returns")]
[KeepAlive]
sealed class ReturnsGrain(EventJournal journal, TimeProvider time) : Grain, IReturnsGrain, IDisposable
{
    /// <summary>How much of the journal there is to read when somebody asks: what came within this time.</summary>
    static readonly TimeSpan CatchUpPeriod = TimeSpan.FromSeconds(1);

    /// <summary>How long who asks is kept waiting while a long journal is counted for the first time.</summary>
    static readonly TimeSpan StartWaitMax = TimeSpan.FromSeconds(5);

    readonly CancellationTokenSource _ending = new();

    ReturnsProjector _projector = new();
    Task _starting = Task.CompletedTask;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        // Not within the activation, for which Orleans has half a minute.
        _starting = Start(_ending.Token);
        return Task.CompletedTask;
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) =>
        _ending.CancelAsync();

    public void Dispose() => _ending.Dispose();

    public async Task<ReturnsReading> Read(ReturnsQuery query)
    {
        await _starting.WaitAsync(StartWaitMax, time);
        await CatchUp();
        var today = DutchTime.DateAt(time.GetUtcNow());
        return new(
            _projector.Position, _projector.AsOf, _projector.Book.Figures(query.From, query.Until, today));
    }

    async Task Start(CancellationToken ending)
    {
        try
        {
            _projector = await Task.Run(() => Counted(new(), ending), ending);
            this.RegisterGrainTimer(CatchUp, new GrainTimerCreationOptions(CatchUpPeriod, CatchUpPeriod));
        }
        catch (Exception)
        {
            // The next one who asks begins anew.
            DeactivateOnIdle();
            throw;
        }
    }

    async Task CatchUp()
    {
        // After a restored backup the journal can end before what was counted: then all of it is counted anew.
        if (await journal.ReadHead(_ending.Token) < _projector.Position)
            _projector = new();
        await Counted(_projector, _ending.Token);
    }

    async Task<ReturnsProjector> Counted(ReturnsProjector projector, CancellationToken ending)
    {
        await foreach (var page in journal.PagesAfter(projector.Position, ending))
            foreach (var stored in page)
                projector.Apply(stored);
        return projector;
    }
}
