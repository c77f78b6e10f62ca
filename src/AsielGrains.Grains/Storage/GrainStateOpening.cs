using Microsoft.Extensions.Hosting;

namespace AsielGrains.Grains.Storage;

/// <summary>Brings the tables up to date in the phase before services start, the silo among them.</summary>
sealed class GrainStateOpening(GrainStateDatabase database) : IHostedLifecycleService
{
    public Task StartingAsync(CancellationToken cancellationToken) => GrainSchema.Upgrade(database, cancellationToken);

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
