namespace AsielGrains.Host.Telemetry;

/// <summary>Where the log goes: lines for people in development, one JSON object per event otherwise.</summary>
static class ChainLog
{
    // Readiness is told by its metric and its alert; here every answer to who asks too early would be an error.
    const string HealthLog = "Microsoft.Extensions.Diagnostics.HealthChecks";

    public static void AddChainLog(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CountedEvents>();
        builder.Logging.AddFilter(HealthLog, LogLevel.Critical);
        if (!builder.Environment.IsDevelopment())
        {
            builder.Logging.ClearProviders();
            builder.Logging.AddJsonConsole(console =>
            {
                // Scopes hold the path of the request, and what a caller writes into a path is nobody's to keep.
                console.IncludeScopes = false;
                console.UseUtcTimestamp = true;
                console.TimestampFormat = "yyyy-MM-ddTHH:mm:ss.fffZ";
            });
        }

        builder.Services.AddSingleton<ILoggerProvider>(services => services.GetRequiredService<CountedEvents>());
    }
}
