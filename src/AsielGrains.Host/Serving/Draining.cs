using System.ComponentModel.DataAnnotations;

namespace AsielGrains.Host.Serving;

/// <summary>
/// The order of stopping: unready first, then calls under way, then the silo. Kestrel and the silo do the rest in the
/// order in which they were added.
/// </summary>
sealed class Draining(Readiness readiness, DrainOptions options, ILogger<Draining> logger) : IHostedLifecycleService
{
    public static void Add(WebApplicationBuilder builder)
    {
        var options = builder.Configuration.GetSection(DrainOptions.Section).Get<DrainOptions>() ?? new();
        Validator.ValidateObject(options, new ValidationContext(options), validateAllProperties: true);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<Readiness>();
        builder.Services.AddHostedService<Draining>();
        builder.Services.AddHealthChecks().AddCheck<Readiness>("ready");
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = options.Notice + options.WorkMax);
    }

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        readiness.Drain();
        logger.DrainStarted(options.Notice);
        await Task.Delay(options.Notice, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken)
    {
        logger.DrainEnded();
        return Task.CompletedTask;
    }
}
