using AsielGrains.Dashboard.Flow;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace AsielGrains.Dashboard.Tests.Hosting;

/// <summary>The dashboard on Kestrel at a free loopback port, with a scripted flow behind it.</summary>
sealed class DashboardHost : IAsyncDisposable
{
    static readonly TimeSpan HeartbeatPeriod = TimeSpan.FromSeconds(2);

    readonly WebApplication _app;
    readonly Timer _heart;
    bool _stopped;

    DashboardHost(WebApplication app, ScriptedFlow flow)
    {
        _app = app;
        Flow = flow;
        _heart = new Timer(_ => flow.Beat(), null, HeartbeatPeriod, HeartbeatPeriod);
        Address = new Uri(app.Services.GetRequiredService<IServer>()
            .Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public Uri Address { get; }

    public ScriptedFlow Flow { get; }

    public static async Task<DashboardHost> Start(string environment)
    {
        var flow = new ScriptedFlow();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(DashboardHost).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = environment,
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton<IFlowFigures>(flow);
        builder.Services.AddDashboard(builder.Environment);
        var app = builder.Build();
        app.MapDashboard();
        await app.StartAsync();
        return new DashboardHost(app, flow);
    }

    public async ValueTask DisposeAsync()
    {
        if (_stopped)
            return;
        _stopped = true;
        await _heart.DisposeAsync();
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
