using AsielGrains.Dashboard.Tests.Hosting;

namespace AsielGrains.Browser.Tests;

/// <summary>
/// The dashboard under test: hosted in this process with a scripted flow, or, when <see cref="AddressVariable"/> names
/// one, a dashboard that runs elsewhere in Development and has figures.
/// </summary>
public sealed class Target : IAsyncDisposable
{
    public const string AddressVariable = "ASIELGRAINS_DASHBOARD_URL";

    readonly DashboardHost? _host;

    Target(DashboardHost? host, Uri address) => (_host, Address) = (host, address);

    public Uri Address { get; }

    internal ScriptedFlow? Flow => _host?.Flow;

    public static async Task<Target> Start()
    {
        if (Environment.GetEnvironmentVariable(AddressVariable) is { Length: > 0 } address)
            return new Target(null, new Uri(address));

        var host = await DashboardHost.Start("Development");
        SampleChain.Fill(host.Flow);
        return new Target(host, host.Address);
    }

    public ValueTask DisposeAsync() => _host?.DisposeAsync() ?? ValueTask.CompletedTask;
}
