using System.Diagnostics;
using AsielGrains.Grains.Telemetry;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Grains.Storage;

/// <summary>
/// Asks the database what time it is, before the silo starts and ever after, and says when the clocks differ.
/// </summary>
sealed class ClockComparison(GrainStateDatabase database, DatabaseClock clock, ILogger<ClockComparison> logger)
    : BackgroundService, IHostedLifecycleService
{
    /// <summary>Beyond this somebody has to set the clock right.</summary>
    public static readonly TimeSpan DifferenceMax = TimeSpan.FromSeconds(5);

    static readonly TimeSpan Period = TimeSpan.FromSeconds(5);

    bool _differs;

    public Task StartingAsync(CancellationToken cancellationToken) => Compare(cancellationToken);

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Period);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
                await Compare(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
    }

    async Task Compare(CancellationToken cancellation)
    {
        try
        {
            await Read(cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            // The clock runs on; that the database can't be reached is told elsewhere.
            logger.ClockNotCompared(failure);
        }

        var differs = clock.Ahead.Duration() > DifferenceMax;
        if (differs != _differs)
            Tell(differs);
        _differs = differs;
    }

    void Tell(bool differs)
    {
        if (differs)
            logger.ClockDiffers(clock.Ahead);
        else
            logger.ClockAgrees();
    }

    async Task Read(CancellationToken cancellation)
    {
        await using var connection = await database.Source.OpenConnectionAsync(cancellation);
        await using var command = connection.CreateCommand();
        command.CommandText = "select clock_timestamp()";
        var asked = Stopwatch.GetTimestamp();
        var time = (DateTime)(await command.ExecuteScalarAsync(cancellation))!;
        clock.Take(new(DateTime.SpecifyKind(time, DateTimeKind.Utc)), asked, Stopwatch.GetTimestamp());
    }
}
