using Orleans.Runtime;

namespace AsielGrains.Grains.Deadlines;

[GrainType("deadline-keeper")]
[KeepAlive]
sealed class DeadlineKeeperGrain(DeadlineCheckpoint checkpoint) : Grain, IDeadlineKeeperGrain
{
    /// <summary>
    /// What happened within it is read again after a crash: seconds of reading. More often would be more writing, as
    /// in a busy chain nearly every segment changes.
    /// </summary>
    static readonly TimeSpan Period = TimeSpan.FromMinutes(2);

    Task _saving = Task.CompletedTask;

    public override Task OnActivateAsync(CancellationToken cancellationToken)
    {
        this.RegisterGrainTimer(
            () => _saving = checkpoint.Write(),
            new GrainTimerCreationOptions(Period, Period) { Interleave = true });
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _saving;
        await checkpoint.Write();
    }

    public Task Keep() => Task.CompletedTask;
}
