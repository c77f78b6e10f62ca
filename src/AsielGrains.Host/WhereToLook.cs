using AsielGrains.Host.Tls;

namespace AsielGrains.Host;

/// <summary>Says where to look, once everything is up.</summary>
sealed class WhereToLook(
    ListeningOptions listening,
    IEnumerable<KeptCredentials> credentials,
    IHostApplicationLifetime lifetime,
    IHostEnvironment environment,
    ILogger<WhereToLook> logger) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Say);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    void Say()
    {
        // Elsewhere every line is an event for a machine to read.
        if (!environment.IsDevelopment())
        {
            logger.Up(listening.HttpPort, listening.GrpcPort, listening.ManagementPort);
            return;
        }

        var scheme = credentials.Any(kept => kept.Use == DoorTls.Use) ? "https" : "http";
        var door = $"{scheme}://{listening.Address}";
        Console.WriteLine("AsielGrains is up.");
        if (listening.Pages)
            Console.WriteLine($"  Ketenoverzicht   {door}:{listening.HttpPort}/");
        if (listening.Rest)
            Console.WriteLine($"  REST             {door}:{listening.HttpPort}/v1/openapi.json");
        Console.WriteLine($"  gRPC             {door}:{listening.GrpcPort}");
        Console.WriteLine(
            $"  Metrics          http://{listening.ManagementAddress}:{listening.ManagementPort}/metrics");
        Console.WriteLine("  Development: choose a user on the sign-in page; every figure is of invented persons.");
    }
}
