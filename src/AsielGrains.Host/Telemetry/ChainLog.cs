namespace AsielGrains.Host.Telemetry;

/// <summary>Where the log goes: lines for people in development, one JSON object per event otherwise.</summary>
static class ChainLog
{
    public static void AddChainLog(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<CountedEvents>();
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
