using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Journal;

/// <summary>Opens the journal in the phase before services start, so that no grain can meet a closed one.</summary>
sealed class JournalOpening(EventJournal journal, JournalOptions options, ILogger<EventJournal> log)
    : IHostedLifecycleService
{
    public async Task StartingAsync(CancellationToken cancellationToken)
    {
        await journal.Open(cancellationToken);
        log.Opened(options.Engine);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        JournalTelemetry.Begin();
        return Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
