using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Gateway.Identity;

/// <summary>Says at start that anybody can get a token, so that it can't be overlooked.</summary>
sealed class DevelopmentWarning(ILogger<DevelopmentWarning> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        logger.DevelopmentIssuerActive();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
