namespace AsielGrains.Host;

/// <summary>Says where to look, once everything is up.</summary>
sealed class WhereToLook(ListeningOptions listening, IHostApplicationLifetime lifetime, IHostEnvironment environment)
    : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(Say);
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    void Say()
    {
        Console.WriteLine(
            $"""
            AsielGrains is up.
              Ketenoverzicht   http://127.0.0.1:{listening.HttpPort}/
              REST             http://127.0.0.1:{listening.HttpPort}/v1/openapi.json
              gRPC             http://127.0.0.1:{listening.GrpcPort}
              Metrics          http://127.0.0.1:{listening.ManagementPort}/metrics
              Orleans          http://127.0.0.1:{listening.HttpPort}/orleans/  (role beheer.operator)
            """);
        if (environment.IsDevelopment())
            Console.WriteLine("  Development: choose a user on the sign-in page; every figure is of invented persons.");
    }
}
